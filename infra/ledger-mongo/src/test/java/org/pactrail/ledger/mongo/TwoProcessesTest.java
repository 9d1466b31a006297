package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.store.StoredLedger;
import org.pactrail.ledger.verify.Verification;

/**
 * Two processes of eight writers each on one ledger, one of which is killed and started again. More on demand:
 * {@code -Dpactrail.mongo.commits=20000 -Dpactrail.mongo.kills=10}.
 */
class TwoProcessesTest {
    private static final int COMMITS = Integer.getInteger("pactrail.mongo.commits", 1_500);
    private static final int KILLS = Integer.getInteger("pactrail.mongo.kills", 2);
    private static final Duration LONG = Duration.ofMinutes(8);

    private final TestDatabase database =
            TestDatabase.REAL == null ? TestDatabase.onWireServer() : new TestDatabase(TestDatabase.REAL);
    private final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void lose_nothing_double_nothing_and_tear_nothing_although_one_is_killed_again_and_again() throws Exception {
        int share = COMMITS / 2 / (KILLS + 1);
        try (WritingProcess steady = process("steady", COMMITS - share * (KILLS + 1))) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (WritingProcess victim = process("victim-" + kill, 10 * COMMITS)) {
                    await().atMost(LONG).until(() -> victim.acknowledged() >= share || !victim.isAlive());
                    victim.kill();
                    assertThat(victim.acknowledged()).isGreaterThanOrEqualTo(share);
                }
            }
            try (WritingProcess last = process("last", share)) {
                assertThat(last.end()).isZero();
            }
            assertThat(steady.end()).isZero();
        }
        check();
    }

    private WritingProcess process(String name, int commits) throws Exception {
        return new WritingProcess(database.uri(), name, commits, acknowledged);
    }

    private void check() {
        List<Entry> entries = new ArrayList<>();
        try (Ledger ledger = MongoLedger.open(database.uri());
                Scan scan = ledger.scan(0)) {
            for (List<Entry> page = scan.next(1_000); !page.isEmpty(); page = scan.next(1_000)) {
                entries.addAll(page);
            }
        }
        int commits = checkCommits(entries);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(COMMITS);
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
        acknowledged.forEach((key, receipt) -> checkPlace(entries, key, receipt));
        verify(entries.size());
        System.out.printf(
                "two processes: kills=%d acknowledged=%d commits=%d entries=%d lost=0 doubled=0 torn=0%n",
                KILLS, acknowledged.size(), commits, entries.size());
    }

    /** As {@code ledger verify} does. */
    private void verify(int entries) {
        try (StoredLedger stored = MongoLedger.reading(database.uri())) {
            Verification found = Verification.of(stored::read, position -> {});
            assertThat(found.first()).isEmpty();
            assertThat(found.entries()).isEqualTo(entries);
        }
    }

    private static int checkCommits(List<Entry> entries) {
        Map<String, Long> heads = new HashMap<>();
        int commits = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            assertThat(entry.position()).isEqualTo(i);
            assertThat(entry.sequence()).isEqualTo(heads.getOrDefault(entry.stream(), -1L) + 1);
            assertThat(entry.leaf()).isEqualTo(LeafHash.of(entry));
            assertThat(i > 0 && entry.recordedAt().isBefore(entries.get(i - 1).recordedAt()))
                    .isFalse();
            heads.put(entry.stream(), entry.sequence());
            commits += entry.commitEnd() == i ? 1 : 0;
        }
        return commits;
    }

    /** A writer's commits are of one, two and three events in turn. */
    private static void checkPlace(List<Entry> entries, String key, Receipt receipt) {
        int number = Integer.parseInt(key.substring(key.indexOf('/') + 1));
        assertThat(receipt.last() - receipt.first() + 1).as(key).isEqualTo(1 + number % 3);
        Entry first = entries.get((int) receipt.first());
        assertThat(first.stream()).as(key).isEqualTo(key.substring(0, key.indexOf('/')));
        assertThat(first.commitEnd()).as(key).isEqualTo(receipt.last());
        assertThat(first.sequence())
                .as(key)
                .isEqualTo(number / 3 * 6L + List.of(0, 1, 3).get(number % 3));
    }
}
