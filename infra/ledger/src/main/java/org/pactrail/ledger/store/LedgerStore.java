package org.pactrail.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.OutcomeUnknown;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.Scan;

/**
 * Stores a ledger; implemented by each storage technology. The sequencer's thread alone calls {@link #known},
 * {@link #write} and {@link #grown}; any thread calls the other methods, also during a write. A read returns whole
 * commits only. While its server does not answer, every method throws {@link LedgerAway}, and the caller tries again.
 */
public interface LedgerStore extends StoredLedger {

    /**
     * The stored values among those that a batch would add.
     *
     * @param heads sequence of the last event by stream; a stream without events is absent
     * @param ids in use
     * @param keys in use
     */
    record Known(Map<String, Long> heads, Set<String> ids, Set<String> keys) {}

    /**
     * A commit with its positions.
     *
     * @param key idempotency key, null when there is none
     */
    record Numbered(List<Entry> entries, @Nullable String key) {}

    /**
     * Returns the heads, ids and keys that are stored already. Called once for each batch.
     *
     * @param events of the batch, in the order in which they would be stored
     */
    Known known(List<NewEvent> events, Set<String> keys);

    /**
     * Stores commits durably before it returns. They start right after the head, are contiguous, and take at most 16 MB
     * in all.
     *
     * @return how many of them, from the first on, are stored. Fewer than all: another process wrote first, and the
     *     rest is not stored and never will be
     * @throws LedgerUnavailable when none of them is stored; the next write may succeed
     * @throws OutcomeUnknown when some of them may be stored, now or later. Any other exception means that the stored
     *     state is unknown; nothing more is written
     */
    int write(List<Numbered> commits);

    /**
     * Returns entries from a position on that other processes wrote, whole commits, in order; empty when there are
     * none, and always where no other process can write. Called by the sequencer's thread about every 15 ms.
     *
     * @param from the position after the cached head
     */
    default List<Entry> grown(long from) {
        return List.of();
    }

    /** Opens a long read, for which the store may hold a cursor. */
    default Scan scan(long from) {
        return new PagedScan(this, from);
    }

    List<Entry> readStream(String stream, long fromSequence, int limit);

    Optional<Receipt> committed(String key);

    /** Returns the time of a stored entry. */
    Instant recordedAt(long position);

    /**
     * Returns the position as {@link org.pactrail.ledger.Ledger#firstAt} does, by binary search: positions have no gaps
     * and times never go back.
     */
    default long firstAt(Instant time) {
        long low = 0;
        long high = head().entries();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (recordedAt(middle).isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Optional<Checkpoint> checkpoint(String name);

    void save(Checkpoint checkpoint);

    /**
     * Closes the store; a second call does nothing. Every later call of another method throws {@link
     * LedgerUnavailable}.
     */
    @Override
    void close();
}
