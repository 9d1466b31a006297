package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pactrail.ledger.AppendRefused.KeyTaken;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.OutcomeUnknown;

/** Writers that repeat each one-event commit under its key until it is acknowledged. */
final class KeyedWriters {
    private KeyedWriters() {}

    /** Each commit is there once, and nothing else. */
    static void check(Ledger ledger, List<String> keys) {
        List<Entry> entries = ledger.read(0, 99_999);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).position()).isEqualTo(i);
        }
        assertThat(entries).hasSize(keys.size());
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(ledger.committed(key)).isPresent());
    }

    /** @return the keys of all commits, each of which was acknowledged in the end */
    static List<String> appendFromThreads(Ledger ledger, int threads, int each) throws Exception {
        List<Future<List<String>>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                String stream = "thread-" + thread;
                all.add(pool.submit(() -> {
                    List<String> keys = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        keys.add(stream + "/" + i);
                        untilAcknowledged(ledger, keyed(keys.getLast(), event(stream, i)));
                    }
                    return keys;
                }));
            }
        }
        List<String> keys = new ArrayList<>();
        for (Future<List<String>> one : all) {
            keys.addAll(one.get());
        }
        return keys;
    }

    private static void untilAcknowledged(Ledger ledger, Commit commit) {
        boolean asked = false;
        while (true) {
            try {
                ledger.append(commit);
                return;
            } catch (LedgerUnavailable again) {
                asked |= again instanceof OutcomeUnknown;
            } catch (KeyTaken stored) {
                assertThat(asked)
                        .as("only what was told to be unknown may be there")
                        .isTrue();
                return;
            }
        }
    }
}
