package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.AppendRefused.SequenceConflict;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;

/** Two processes with the same ledger open. */
class SharedLedgerTest {
    private final TestDatabase database = TestDatabase.onWireServer();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_follower_elsewhere_sees_each_commit_without_being_asked() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (Ledger one = MongoLedger.open(database.uri());
                Ledger other = MongoLedger.open(database.uri());
                Following following =
                        other.follow("elsewhere", 0, entries -> entries.forEach(entry -> seen.add(entry.position())))) {
            for (int i = 0; i < 41; i++) {
                long appended = one.append(run("a", i, 1)).last();
                await().pollInterval(Duration.ofMillis(5))
                        .untilAsserted(() -> assertThat(seen).endsWith(appended));
            }
            assertThat(following.failure()).isEmpty();
        }
        assertThat(seen).hasSize(41).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 77, 2_998, 3_001, 3_050, 1_000_000, 1L << 40})
    void a_writer_who_is_wrong_about_a_streams_head_is_told_the_true_one(long sequence) {
        try (Ledger ledger = MongoLedger.open(database.uri())) {
            ledger.append(run("a", 0, 3_000));
            assertThatThrownBy(() -> ledger.append(Commit.of(event("a", sequence, "new", NOON, "{}"))))
                    .isInstanceOf(SequenceConflict.class)
                    .hasMessageContaining("head=2999");
        }
    }

    @Test
    void recorded_times_never_go_back_between_two_whose_clocks_differ() {
        try (Ledger ahead = MongoLedger.open(database.uri());
                Ledger behind = MongoLedger.open(database.uri())) {
            ahead.append(Commit.of(event("a", 0, NOON.plusSeconds(60))));
            assertThat(behind.append(Commit.of(event("b", 0, NOON)))).isEqualTo(new Receipt(1, 1));
            ahead.append(Commit.of(event("a", 1, NOON.plusSeconds(61))));
            behind.append(Commit.of(event("b", 1, NOON.plusSeconds(1))));
            assertThat(ahead.scan(0).next(9))
                    .extracting(entry -> entry.recordedAt().getEpochSecond() - NOON.getEpochSecond())
                    .containsExactly(60L, 60L, 61L, 61L);
        }
    }
}
