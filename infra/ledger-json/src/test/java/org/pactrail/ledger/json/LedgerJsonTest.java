package org.pactrail.ledger.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.UnreadableEntry;
import tools.jackson.core.JacksonException;

class LedgerJsonTest {
    private static final byte[] NONE = {};
    private static final Ship FULL = new Ship(
            "Zürich №7",
            12,
            new BigDecimal("10.50"),
            LocalDate.of(2024, 5, 6),
            YearMonth.of(2024, 6),
            List.of(new Berth("B7", null)),
            "Jansen");
    private static final String FULL_JSON =
            "{\"name\":\"Zürich №7\",\"crew\":12,\"draught\":10.50,\"built\":\"2024-05-06\","
                    + "\"due\":\"2024-06\",\"berths\":[{\"code\":\"B7\"}],\"pilot\":\"Jansen\"}";

    @Nested
    class What_is_written {
        @Test
        void has_the_components_in_their_order_as_compact_UTF_8() {
            assertThat(LedgerJson.MAPPER.writeValueAsBytes(FULL)).isEqualTo(FULL_JSON.getBytes(UTF_8));
        }

        @Test
        void leaves_out_what_is_absent_but_not_what_is_empty() {
            assertThat(written(
                            new Ship("A", 0, BigDecimal.ZERO, LocalDate.EPOCH, YearMonth.of(1970, 1), List.of(), null)))
                    .isEqualTo("{\"name\":\"A\",\"crew\":0,\"draught\":0,\"built\":\"1970-01-01\",\"due\":\"1970-01\","
                            + "\"berths\":[]}");
        }

        @Test
        void is_byte_for_byte_the_same_when_it_was_read_and_is_written_again() {
            Ship read = LedgerJson.MAPPER.readValue(FULL_JSON, Ship.class);

            assertThat(read).isEqualTo(FULL);
            assertThat(written(read)).isEqualTo(FULL_JSON);
        }
    }

    @Nested
    class What_is_read {
        private final Decoder<Object> decoder = LedgerJson.decoder(LedgerJsonTest::named);

        @Test
        void is_the_class_that_stands_for_the_entrys_type_and_revision() {
            assertThat(decoder.decode(entry("Ship", "1", FULL_JSON))).isEqualTo(FULL);
            assertThat(decoder.decode(entry("Berth", "2", "{\"code\":\"B7\",\"depth\":9}")))
                    .isEqualTo(new Berth("B7", 9));
        }

        @Test
        void has_nothing_where_an_optional_component_is_null_or_missing() {
            assertThat(decoder.decode(entry("Berth", "2", "{\"code\":\"B7\",\"depth\":null}")))
                    .isEqualTo(decoder.decode(entry("Berth", "2", "{\"code\":\"B7\"}")))
                    .isEqualTo(new Berth("B7", null));
        }

        @Test
        void has_nothing_of_a_component_that_its_class_does_not_know() {
            assertThat(decoder.decode(entry("Berth", "2", "{\"code\":\"B7\",\"quay\":\"north\"}")))
                    .isEqualTo(new Berth("B7", null));
        }

        @Test
        void fails_with_the_words_of_the_one_who_knows_the_types_when_the_type_is_unknown() {
            Entry unknown = entry("Raft", "1", "{}");

            assertThatThrownBy(() -> decoder.decode(unknown))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No such event: name=Raft revision=1");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"name\":\"A\"}",
                    "{\"name\":\"A\",\"crew\":null}",
                    "{\"name\":\"A\",\"crew\":1.5}",
                    "{\"name\":\"A\",\"crew\":1,\"built\":\"yesterday\"}",
                    "{\"name\":\"A\",\"crew\":1} {}",
                    "{\"name\":\"A\",\"crew\":1",
                    "[]",
                    ""
                })
        void fails_when_it_does_not_fit(String json) {
            Entry entry = entry("Ship", "1", json);

            assertThatThrownBy(() -> decoder.decode(entry))
                    .isInstanceOf(UnreadableEntry.class)
                    .hasMessageContaining("position " + entry.position());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"name\":\"A\",\"crew\":1,\"berths\":[{\"code\":\"B7\",\"depth\":-1}]} | berths[0]: depth=-1",
                    "null | payload=null"
                })
        void says_which_part_does_not_fit(String json, String reason) {
            Entry entry = entry("Ship", "1", json);

            assertThatThrownBy(() -> decoder.decode(entry))
                    .isInstanceOfSatisfying(
                            UnreadableEntry.class,
                            unreadable ->
                                    assertThat(unreadable.entry().reason()).isEqualTo(reason));
        }

        @Test
        void says_so_in_few_words_however_long_the_payload_is() {
            Entry entry = entry("Ship", "1", "{\"built\":\"" + "x".repeat(10_000) + "\"}");

            assertThatThrownBy(() -> decoder.decode(entry))
                    .isInstanceOfSatisfying(
                            UnreadableEntry.class,
                            unreadable ->
                                    assertThat(unreadable.entry().reason()).hasSizeLessThan(400));
        }
    }

    @Nested
    class Metadata {
        @Test
        void is_texts_by_name() {
            assertThat(LedgerJson.metadata(entry("{\"user\":\"ana\",\"reason\":\"asked for\"}")))
                    .isEqualTo(Map.of("user", "ana", "reason", "asked for"));
        }

        @Test
        void may_be_empty() {
            assertThat(LedgerJson.metadata(entry("{}"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"user\":{\"name\":\"ana\"}}", "[\"user\"]", "null garbage"})
        void that_is_not_texts_by_name_fails(String json) {
            Entry entry = entry(json);

            assertThatThrownBy(() -> LedgerJson.metadata(entry)).isInstanceOf(JacksonException.class);
        }
    }

    private record Ship(
            String name,
            int crew,
            BigDecimal draught,
            LocalDate built,
            YearMonth due,
            List<Berth> berths,
            @Nullable String pilot) {}

    private record Berth(String code, @Nullable Integer depth) {
        Berth {
            if (depth != null && depth < 0) {
                throw new IllegalArgumentException("depth=" + depth);
            }
        }
    }

    private static Class<?> named(String name, String revision) {
        return switch (name + '/' + revision) {
            case "Ship/1" -> Ship.class;
            case "Berth/2" -> Berth.class;
            default -> throw new IllegalArgumentException("No such event: name=" + name + " revision=" + revision);
        };
    }

    private static String written(Object event) {
        return LedgerJson.MAPPER.writeValueAsString(event);
    }

    private static Entry entry(String type, String revision, String payload) {
        return entry(type, revision, payload, "{}");
    }

    private static Entry entry(String metadata) {
        return entry("Ship", "1", "{}", metadata);
    }

    private static Entry entry(String type, String revision, String payload, String metadata) {
        return new Entry(
                0,
                0,
                Instant.EPOCH,
                "stream",
                0,
                "id",
                type,
                revision,
                payload.getBytes(UTF_8),
                metadata.getBytes(UTF_8),
                NONE);
    }
}
