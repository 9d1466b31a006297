package org.pactrail.ledger.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.axon.Berths.BerthTaken;
import org.pactrail.ledger.axon.Berths.ShipMoored;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LedgerEntriesTest {
    private static final LocalDate ON = LocalDate.of(2024, 5, 6);

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final LedgerEventStorageEngine engine = LedgerEventStorageEngine.builder(ledger, Berths.serializer())
            .idempotencyKey("idempotencyKey")
            .build();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Nested
    class An_event_of_an_aggregate {
        @Test
        void is_stored_in_its_aggregates_stream_under_its_logical_name_and_revision() {
            engine.appendEvents(moored("ship-1", 0).withMetaData(Map.of("user", "ana", "channel", "web")));

            Entry entry = ledger.read(0, 1).getFirst();
            assertThat(entry.stream()).isEqualTo("ship-1");
            assertThat(entry.sequence()).isZero();
            assertThat(entry.type()).isEqualTo("ShipMoored");
            assertThat(entry.revision()).isEqualTo("2");
            assertThat(text(entry.payload())).isEqualTo("{\"ship\":\"ship-1\",\"on\":\"2024-05-06\"}");
            assertThat(text(entry.metadata()))
                    .isEqualTo("{\"aggregateType\":\"Ship\",\"channel\":\"web\",\"user\":\"ana\"}");
        }

        @Test
        void has_the_bytes_that_the_given_mapper_writes() {
            ShipMoored event = new ShipMoored("ship-1", ON, "Jansen");
            engine.appendEvents(new GenericDomainEventMessage<>("Ship", "ship-1", 0, event));

            assertThat(ledger.read(0, 1).getFirst().payload()).isEqualTo(Berths.MAPPER.writeValueAsBytes(event));
        }

        @Test
        void keeps_its_id_and_its_time_to_the_microsecond() {
            Instant at = Instant.parse("2024-05-06T07:08:09.123456Z");
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "Ship", "ship-1", 0, new BerthTaken("ship-1", "B7"), MetaData.emptyInstance(), "event-1", at));

            assertThat(ledger.read(0, 1).getFirst())
                    .returns("event-1", Entry::id)
                    .returns(at, Entry::recordedAt);
        }

        @Test
        void is_read_back_with_its_type_and_without_the_ledgers_own_metadata() {
            engine.appendEvents(moored("ship-1", 0).withMetaData(Map.of("user", "ana")));

            DomainEventMessage<?> read = engine.readEvents("ship-1").next();
            assertThat(read.getType()).isEqualTo("Ship");
            assertThat(read.getPayload()).isEqualTo(new ShipMoored("ship-1", ON, null));
            assertThat(read.getMetaData()).isEqualTo(MetaData.with("user", "ana"));
            assertThat(read.serializeMetaData(Berths.serializer(), String.class).getData())
                    .isEqualTo("{\"user\":\"ana\"}");
        }

        @Test
        void may_not_use_the_ledgers_own_name_in_its_metadata() {
            EventMessage<?> event = moored("ship-1", 0).withMetaData(Map.of("aggregateType", "Boat"));

            assertThatThrownBy(() -> engine.appendEvents(event)).hasMessageContaining("aggregateType=Boat");
            assertThat(ledger.head().entries()).isZero();
        }

        @Test
        void may_have_nothing_but_texts_in_its_metadata() {
            EventMessage<?> event = moored("ship-1", 0).withMetaData(Map.of("tries", 3));

            assertThatThrownBy(() -> engine.appendEvents(event)).hasMessage("Metadata must be texts: tries=3");
        }

        @Test
        void is_refused_when_its_class_has_no_logical_name() {
            EventMessage<?> event = new GenericDomainEventMessage<>("Ship", "ship-1", 0, "just a text");

            assertThatThrownBy(() -> engine.appendEvents(event)).hasMessageContaining("class=java.lang.String");
        }

        @Test
        void is_upcast_when_it_was_stored_in_an_older_revision() {
            ledger.append(Commit.of(new NewEvent(
                    "ship-1",
                    0,
                    "event-1",
                    "ShipMoored",
                    "1",
                    Instant.EPOCH,
                    "{\"vessel\":\"ship-1\",\"on\":\"2024-05-06\"}".getBytes(UTF_8),
                    "{\"aggregateType\":\"Ship\"}".getBytes(UTF_8))));
            LedgerEventStorageEngine upcasting = LedgerEventStorageEngine.builder(ledger, Berths.serializer())
                    .upcasterChain(new VesselIsCalledShip())
                    .build();

            assertThat(upcasting.readEvents("ship-1").next().getPayload())
                    .isEqualTo(new ShipMoored("ship-1", ON, null));
        }

        @Test
        void is_not_read_when_its_entry_names_no_aggregates_type() {
            ledger.append(Commit.of(
                    new NewEvent("ship-1", 0, "event-1", "BerthTaken", "1", Instant.EPOCH, json("{}"), json("{}"))));

            assertThatThrownBy(() -> engine.readEvents("ship-1").hasNext())
                    .hasMessageContaining("aggregateType")
                    .hasMessageContaining("event-1");
        }
    }

    @Nested
    class An_event_of_no_aggregate {
        @Test
        void is_a_stream_of_its_own_and_read_back_as_what_it_was() {
            EventMessage<BerthTaken> event = GenericEventMessage.asEventMessage(new BerthTaken("ship-1", "B7"));
            engine.appendEvents(event);

            assertThat(ledger.read(0, 1).getFirst())
                    .returns(event.getIdentifier(), Entry::stream)
                    .returns(0L, Entry::sequence);
            assertThat(tracked().getFirst()).isNotInstanceOf(DomainEventMessage.class);
            assertThat(tracked().getFirst().getPayload()).isEqualTo(event.getPayload());
        }
    }

    @Nested
    class A_commit {
        @Test
        void holds_all_events_that_were_appended_together() {
            engine.appendEvents(moored("ship-1", 0), taken("B7", 0));

            assertThat(ledger.read(0, 9)).extracting(Entry::stream).containsExactly("ship-1", "B7");
            assertThat(ledger.read(0, 9)).extracting(Entry::commitEnd).containsExactly(1L, 1L);
        }

        @Test
        void carries_the_key_of_its_first_event() {
            engine.appendEvents(keyed(moored("ship-1", 0), "once"), keyed(taken("B7", 0), "ignored"));

            assertThat(ledger.committed("once")).contains(new Receipt(0, 1));
            assertThat(ledger.committed("ignored")).isEmpty();
        }

        @Test
        void with_a_key_that_is_taken_is_refused_by_the_ledgers_own_exception() {
            engine.appendEvents(keyed(moored("ship-1", 0), "once"));

            assertThatThrownBy(() -> engine.appendEvents(keyed(moored("ship-2", 0), "once")))
                    .isInstanceOf(AppendRefused.KeyTaken.class);
            assertThat(ledger.head().entries()).isEqualTo(1);
        }

        @Test
        void that_begins_a_stream_which_exists_is_refused_whole_and_the_cause_names_the_stream() {
            engine.appendEvents(taken("B7", 0));

            assertThatThrownBy(() -> engine.appendEvents(moored("ship-2", 0), taken("B7", 0)))
                    .isInstanceOf(AggregateStreamCreationException.class)
                    .hasMessageContaining("B7")
                    .cause()
                    .isInstanceOfSatisfying(
                            AppendRefused.SequenceConflict.class,
                            conflict -> assertThat(conflict.stream()).isEqualTo("B7"));
            assertThat(ledger.head().entries()).isEqualTo(1);
        }

        @Test
        void that_someone_else_was_faster_than_is_refused() {
            engine.appendEvents(moored("ship-1", 0), moored("ship-1", 1));

            assertThatThrownBy(() -> engine.appendEvents(moored("ship-1", 1)))
                    .isInstanceOf(ConcurrencyException.class)
                    .hasCauseInstanceOf(AppendRefused.SequenceConflict.class);
        }

        @Test
        void is_refused_for_the_event_that_did_not_fit_and_not_for_its_first() {
            engine.appendEvents(moored("ship-1", 0));

            assertThatThrownBy(() -> engine.appendEvents(taken("B7", 0), moored("ship-1", 2)))
                    .isInstanceOf(ConcurrencyException.class)
                    .hasMessageContaining("An event for aggregate [ship-1] at sequence [2]");
        }

        @Test
        void that_cannot_be_stored_fails_with_what_the_ledger_says() {
            ledger.close();

            assertThatThrownBy(() -> engine.appendEvents(moored("ship-1", 0))).isInstanceOf(LedgerUnavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 101})
    void the_last_sequence_of_a_stream_is_found_however_long_it_is(int length) {
        engine.appendEvents(IntStream.range(0, length)
                .mapToObj(sequence -> moored("ship-1", sequence))
                .collect(toList()));

        assertThat(engine.lastSequenceNumberFor("ship-1")).contains(length - 1L);
    }

    @Test
    void a_stream_that_does_not_exist_has_no_last_sequence() {
        assertThat(engine.lastSequenceNumberFor("ship-1")).isEmpty();
    }

    private List<? extends TrackedEventMessage<?>> tracked() {
        return engine.readEvents(null, false).toList();
    }

    private static EventMessage<?> keyed(DomainEventMessage<?> event, String key) {
        return event.withMetaData(Map.of("idempotencyKey", key));
    }

    private static DomainEventMessage<ShipMoored> moored(String ship, long sequence) {
        return new GenericDomainEventMessage<>("Ship", ship, sequence, new ShipMoored(ship, ON, null));
    }

    private static DomainEventMessage<BerthTaken> taken(String berth, long sequence) {
        return new GenericDomainEventMessage<>("Berth", berth, sequence, new BerthTaken("ship-1", berth));
    }

    private static byte[] json(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }

    /** In revision 1 a ship was called a vessel. */
    private static final class VesselIsCalledShip extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation stored) {
            return stored.getType().equals(new SimpleSerializedType("ShipMoored", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
            return stored.upcastPayload(
                    new SimpleSerializedType("ShipMoored", "2"), JsonNode.class, VesselIsCalledShip::renamed);
        }

        private static JsonNode renamed(JsonNode payload) {
            ObjectNode renamed = (ObjectNode) payload;
            renamed.set("ship", renamed.remove("vessel"));
            return renamed;
        }
    }
}
