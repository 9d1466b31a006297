package org.pactrail.ledger.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.axon.Berths.BerthTaken;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.store.InMemoryLedgerStore;

/** A stream that an aggregate is read from, with an entry in it that does not fit its class. */
class UnreadableEntriesTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final Set<Long> voided = new HashSet<>();
    private final LedgerEventStorageEngine engine = LedgerEventStorageEngine.builder(ledger, Berths.serializer())
            .voided(voided::contains)
            .build();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void refuse_the_stream_and_name_the_position() {
        append("{\"ship\":\"A\",\"berth\":\"B7\"}", "{\"ship\":[]}");

        DomainEventStream stream = engine.readEvents("A");

        assertThatThrownBy(() -> stream.forEachRemaining(event -> {}))
                .isInstanceOfSatisfying(
                        UnreadableEntry.class,
                        unreadable -> assertThat(unreadable.entry().position()).isEqualTo(1));
    }

    @Test
    void are_passed_over_once_voided_and_keep_their_place_in_the_sequence() {
        append("{\"ship\":\"A\",\"berth\":\"B7\"}", "{\"ship\":[]}", "{\"ship\":\"A\",\"berth\":\"B8\"}", "[]");
        voided.addAll(List.of(1L, 3L));

        DomainEventStream stream = engine.readEvents("A");

        List<Object> read = new ArrayList<>();
        stream.forEachRemaining(event -> read.add(event.getPayload()));
        assertThat(read).containsExactly(new BerthTaken("A", "B7"), new BerthTaken("A", "B8"));
        assertThat(stream.getLastSequenceNumber()).isEqualTo(3);
    }

    private void append(String... payloads) {
        for (int i = 0; i < payloads.length; i++) {
            ledger.append(Commit.of(new NewEvent(
                    "A",
                    i,
                    "id-" + i,
                    "BerthTaken",
                    "1",
                    Instant.EPOCH,
                    payloads[i].getBytes(UTF_8),
                    "{\"aggregateType\":\"Ship\"}".getBytes(UTF_8))));
        }
    }
}
