package org.pactrail.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.FaultyStore;

class AwayTest {
    private final FaultyStore store = new FaultyStore();

    @AfterEach
    void back() {
        store.beforeHead = () -> {};
    }

    @Test
    void a_ledger_that_is_away_at_the_start_is_opened_and_begins_once_it_is_back() {
        store.beforeHead = AwayTest::away;
        try (Ledger ledger = SequencedLedger.on(store)) {
            assertThatThrownBy(ledger::head).isInstanceOf(LedgerAway.class).hasMessageContaining("no answer");
            assertThatThrownBy(() -> ledger.read(0, 1)).isInstanceOf(LedgerAway.class);
            assertThatThrownBy(() -> ledger.append(run("a", 0, 1))).isInstanceOf(LedgerAway.class);
            assertThatThrownBy(() -> ledger.follow("early", 0, entries -> {})).isInstanceOf(LedgerAway.class);
            back();
            assertThat(ledger.append(run("a", 0, 1))).isEqualTo(new Receipt(0, 0));
            assertThat(ledger.head().entries()).isEqualTo(1);
            assertThat(ledger.failure()).isEmpty();
        }
    }

    @Test
    void a_ledger_that_is_refused_for_good_when_it_is_reached_says_so() {
        store.beforeHead = AwayTest::away;
        try (Ledger ledger = SequencedLedger.on(store)) {
            store.beforeHead = () -> {
                throw new LedgerUnavailable("This is no ledger", null);
            };
            await().until(() -> ledger.failure().isPresent());
            assertThatThrownBy(() -> ledger.append(run("a", 0, 1))).hasMessageContaining("This is no ledger");
            assertThatThrownBy(ledger::head)
                    .isNotInstanceOf(LedgerAway.class)
                    .hasMessageContaining("This is no ledger")
                    .hasMessageContaining("start Pactrail again");
            assertThatThrownBy(() -> ledger.read(0, 1)).isNotInstanceOf(LedgerAway.class);
        }
    }

    @Test
    void the_head_tells_that_the_ledger_went_away_and_that_it_came_back() {
        try (Ledger ledger = SequencedLedger.on(store)) {
            assertThat(ledger.head()).isEqualTo(Head.EMPTY);
            store.beforeHead = AwayTest::away;
            await().untilAsserted(() -> assertThatThrownBy(ledger::head).isInstanceOf(LedgerAway.class));
            back();
            await().untilAsserted(() -> assertThat(ledger.head()).isEqualTo(Head.EMPTY));
        }
    }

    @Test
    void a_follower_waits_for_a_ledger_that_is_away_and_skips_nothing() {
        try (Ledger before = SequencedLedger.on(store)) {
            before.append(run("a", 0, 3));
            FaultyStore reopened = new FaultyStore(store.kept());
            List<Entry> seen = new CopyOnWriteArrayList<>();
            try (Ledger ledger = SequencedLedger.on(reopened)) {
                reopened.beforeRead = AwayTest::away;
                try (Following following = ledger.follow("waiting", 0, seen::addAll)) {
                    ledger.append(run("a", 3, 1));
                    assertThat(following.failure()).isEmpty();
                    reopened.beforeRead = () -> {};
                    await().until(() -> seen.size() == 4);
                    assertThat(following.failure()).isEmpty();
                }
            }
        }
    }

    @Test
    void a_follower_waits_for_what_a_server_does_not_show_yet_after_a_fail_over() {
        try (Ledger before = SequencedLedger.on(store)) {
            before.append(run("a", 0, 4));
            FaultyStore behind = new FaultyStore(store.kept());
            AtomicInteger reads = new AtomicInteger();
            List<Entry> seen = new CopyOnWriteArrayList<>();
            try (Ledger ledger = SequencedLedger.on(behind)) {
                behind.hiddenFrom = 2;
                behind.beforeRead = reads::incrementAndGet;
                try (Following following = ledger.follow("waiting", 0, seen::addAll)) {
                    await().until(() -> reads.get() >= 2 || following.failure().isPresent());
                    assertThat(following.failure()).isEmpty();
                    behind.hiddenFrom = Long.MAX_VALUE;
                    await().until(() -> seen.size() == 4);
                    assertThat(following.failure()).isEmpty();
                }
            }
            assertThat(seen).isEqualTo(before.read(0, 9));
        }
    }

    private static void away() {
        throw new LedgerAway("There is no answer", null);
    }
}
