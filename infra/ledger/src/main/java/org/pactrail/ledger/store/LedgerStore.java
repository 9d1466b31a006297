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
 * What a storage technology provides. {@link #known}, {@link #write} and {@link #grown} are called by one thread at a time (the
 * sequencer's), all else by many at once, also while it writes. A read sees whole commits only. A store whose server is away
 * throws {@link LedgerAway}, from {@link #head} too, and whoever asks tries again.
 */
public interface LedgerStore extends StoredLedger {

    /**
     * What of these is in the ledger.
     *
     * @param heads sequence of the last event by stream; a stream without events is absent
     * @param ids those that are taken
     * @param keys those that are taken
     */
    record Known(Map<String, Long> heads, Set<String> ids, Set<String> keys) {}

    /** @param key idempotency key, null when there is none */
    record Numbered(List<Entry> entries, @Nullable String key) {}

    /** @param events those whose streams and ids are asked for, in the order in which they would be stored */
    Known known(List<NewEvent> events, Set<String> keys);

    /**
     * Stores these commits, which start right after the head and are contiguous, durably before it returns. They are no more
     * than 16 MB in all.
     *
     * @return how many of them, from the first on, are stored. Fewer than all: another process wrote first, and none of the
     *     others is stored or ever will be
     * @throws LedgerUnavailable when none of them is stored; the next write may do better
     * @throws OutcomeUnknown when some of them may be, or may yet come to be, stored. Anything else that is thrown says that
     *     it is not known what is stored, and nothing more will be written
     */
    int write(List<Numbered> commits);

    /**
     * Entries from a position on that other processes wrote, whole commits, in order; empty when there are none now, and
     * always where no other process can write. Called by the sequencer's thread several times a second.
     *
     * @param from position after the head that is known
     */
    default List<Entry> grown(long from) {
        return List.of();
    }

    /** A long read; the store may keep something open for it. */
    default Scan scan(long from) {
        return new PagedScan(this, from);
    }

    List<Entry> readStream(String stream, long fromSequence, int limit);

    Optional<Receipt> committed(String key);

    /** When an entry that is there was recorded. */
    Instant recordedAt(long position);

    /** Searches by halves: positions have no gaps and times never go back, so that no index over the times is needed. */
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

    /** Does nothing from the second time on. Whatever else is asked afterwards ends in {@link LedgerUnavailable}. */
    @Override
    void close();
}
