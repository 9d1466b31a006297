package org.pactrail.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;

/** However a body is made, it is read or refused as malformed, and what is said of it can be written as JSON. */
class NastyBodiesTest {
    private static final BodyReader READER = new BodyReader(List.of());

    enum Size {
        SMALL,
        LARGE
    }

    @AlsoNumber
    record Part(@JsonValue String text) {
        Part {
            if (!text.matches("[0-9]{1,3}")) {
                throw new IllegalArgumentException("must be up to three digits");
            }
        }
    }

    record Parts(@JsonValue Map<Size, Part> bySize) {}

    record Item(@Nullable Integer index, @Nullable Long version, Size size) {}

    record Everything(
            @Nullable OneLine title,
            @Nullable Prose reason,
            @Nullable LocalDate on,
            @Nullable YearMonth month,
            @Nullable Part part,
            @Nullable Parts parts,
            @Nullable Map<String, Part> byName,
            @Nullable List<Item> items,
            @Nullable List<List<Integer>> table,
            @Nullable Everything more) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999999999999",
                "-1e-99999999999999999999",
                "1e2147483648",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{'title':1e99999999999999999999}",
                "{'part':1e99999999999999999999}",
                "{'part':1e-99999999999999999999}",
                "{'parts':{'SMALL':1e99999999999999999999}}",
                "{'parts':{'1e99999999999999999999':1}}",
                "{'items':[{'index':1e99999999999999999999,'size':'SMALL'}]}",
                "{'items':[{'version':9223372036854775808,'size':'SMALL'}]}",
                "{'unknown':1e99999999999999999999}",
                "{'title':'\\ud800'}",
                "{'title':'\\u0000'}",
                "{'\\ud800':1}",
                "{'byName':{'\\udc00':'x'}}",
                "{'table':[[1],[null]]}"
            })
    void a_body_that_is_nothing_of_what_is_asked_for_is_refused_as_malformed(String json) {
        assertThat(isAccepted(json.replace('\'', '"').getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"table\":["})
    void a_body_that_goes_deeper_than_any_call_is_refused_as_malformed(String opening) {
        assertThat(isAccepted(opening.repeat(100_000).getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_body_of_any_making_is_read_or_refused_as_malformed(long seed) {
        NastyJson nasty = new NastyJson(seed);
        int accepted = 0;
        for (int i = 0; i < 400; i++) {
            accepted += isAccepted(nasty.body(Everything.class)) ? 1 : 0;
        }
        assertThat(accepted).isBetween(10, 390);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bytes_of_any_kind_are_refused_as_malformed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            assertThat(isAccepted(bytes)).isFalse();
        }
    }

    private static boolean isAccepted(byte[] json) {
        try {
            READER.read(json, Everything.class);
            return true;
        } catch (MalformedRequest malformed) {
            assertThat(malformed.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(UTF_8.newEncoder().canEncode(fault.field() + fault.message()))
                            .as(fault.toString())
                            .isTrue());
            assertThat(malformed.getMessage()).hasSizeLessThan(50_000);
            return false;
        }
    }
}
