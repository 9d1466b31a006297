package org.pactrail.ledger.copy;

import java.util.ArrayList;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;

/**
 * Reads a ledger forward in pages of up to {@value #MOST} entries and about 16 MB. The size of entries is estimated
 * from the page before, so that a page has at most {@value #GROWTH} times as many entries as that one.
 */
final class CommitPages {
    /** Limit of one write to a store; a commit has at most 8 MB. */
    private static final long BYTES = 16 << 20;

    private static final int MOST = 2_000;
    private static final int FIRST = 8;
    private static final int GROWTH = 4;
    private static final int BESIDE = 256;

    private final StoredLedger ledger;
    private int atMost = FIRST;

    CommitPages(StoredLedger ledger) {
        this.ledger = ledger;
    }

    /** Returns whole commits from a position on; none only at the end. */
    List<Numbered> from(long position) {
        List<Numbered> page = ledger.commits(position, atMost);
        long bytes = page.stream().mapToLong(CommitPages::bytes).sum();
        long fitting = atMost * BYTES / Math.max(1, bytes);
        atMost = Math.clamp(fitting, 1, Math.min(MOST, atMost * GROWTH));
        return page;
    }

    /** Returns a page cut into batches, each of which may be written at once. */
    static List<List<Numbered>> batches(List<Numbered> page) {
        List<List<Numbered>> batches = new ArrayList<>();
        List<Numbered> batch = new ArrayList<>();
        long bytes = 0;
        for (Numbered commit : page) {
            long more = bytes(commit);
            if (!batch.isEmpty() && bytes + more > BYTES) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(commit);
            bytes += more;
        }
        batches.add(batch);
        return batches;
    }

    private static long bytes(Numbered commit) {
        return commit.entries().stream().mapToLong(CommitPages::bytes).sum();
    }

    private static long bytes(Entry entry) {
        return entry.payload().length
                + entry.metadata().length
                + entry.stream().length()
                + entry.id().length()
                + BESIDE;
    }
}
