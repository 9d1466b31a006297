package org.pactrail.ledger.copy;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.store.LedgerStore;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;

/**
 * Copies a ledger into another store, from where that store's copy ends. Entries appended to the source during a copy
 * are left to the next one.
 *
 * @param to a store that nobody else writes to
 */
public record Copying(StoredLedger from, LedgerStore to) {
    /**
     * The result of a copy.
     *
     * @param entries in both now
     * @param added by this call
     * @param combined SHA-256 over all leaves in order, in hexadecimal, the same on both sides
     */
    public record Copied(long entries, long added, String combined) {}

    /**
     * Copies the missing entries, and then reads all entries of both sides. May be repeated.
     *
     * @param progress called with the position reached, on the caller's thread
     * @throws LedgerUnavailable when the target holds other entries, the source is damaged, or a side failed; complete
     *     batches stay, and another call goes on from there
     */
    public Copied run(LongConsumer progress) {
        long end = from.head().position();
        long before = to.head().position();
        if (before > end) {
            throw different("it ends at position=" + before + ", and the source at position=" + end);
        }
        requireSame(before);
        copy(before, end, progress);
        String copied = Leaves.combined(to, end);
        String source = Leaves.combined(from, end);
        if (!copied.equals(source)) {
            throw different("its entries up to position=" + end + " are not the source's");
        }
        return new Copied(end + 1, end - before, copied);
    }

    private void copy(long before, long end, LongConsumer progress) {
        CommitPages pages = new CommitPages(from);
        for (long last = before; last < end; ) {
            List<Numbered> commits = pages.from(last + 1);
            requireSound(commits, last + 1);
            for (List<Numbered> batch : CommitPages.batches(commits)) {
                write(batch);
                last = batch.getLast().entries().getLast().position();
                progress.accept(last);
            }
        }
    }

    private void write(List<Numbered> batch) {
        if (to.write(batch) != batch.size()) {
            throw new LedgerUnavailable(
                    "Another process writes to the target. Copy to a ledger that nobody uses, or stop that process.",
                    null);
        }
    }

    /**
     * Compares the last entry of the target: cheap, and enough to recognize another ledger before anything is written.
     */
    private void requireSame(long last) {
        if (last >= 0) {
            Entry there = Leaves.at(from, last);
            if (there.commitEnd() != last
                    || !Arrays.equals(there.leaf(), Leaves.at(to, last).leaf())) {
                throw different("its last entry is not the source's, position=" + last);
            }
        }
    }

    private static void requireSound(List<Numbered> commits, long next) {
        long expected = next;
        for (Numbered commit : commits) {
            for (Entry entry : commit.entries()) {
                if (entry.position() != expected || !Arrays.equals(entry.leaf(), LeafHash.of(entry))) {
                    throw damaged(expected);
                }
                expected++;
            }
        }
        if (commits.isEmpty()) {
            throw damaged(next);
        }
    }

    private static LedgerDamaged damaged(long position) {
        return new LedgerDamaged(
                "The source is damaged, and nothing was copied from there on. Run ledger verify on it: position="
                        + position,
                null);
    }

    private static LedgerUnavailable different(String how) {
        return new LedgerUnavailable(
                "The target is not a part of the source: " + how + ". Copy into a new ledger.", null);
    }
}
