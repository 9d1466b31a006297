package org.pactrail.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a storage technology provides. {@link #known} and {@link #write} are called by one thread at a time (the
 * sequencer's), all else by many at once, also while it writes. A read sees whole commits only.
 */
public interface LedgerStore extends AutoCloseable {

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

    Known known(Set<String> streams, Set<String> ids, Set<String> keys);

    /**
     * Stores these commits, which start right after the head and are contiguous: all of them, durably, before it returns.
     *
     * @throws LedgerUnavailable when none of them is stored; the next write may do better. Anything else that is thrown says
     *     that it is not known what is stored, and nothing more will be written
     */
    void write(List<Numbered> commits);

    List<Entry> read(long from, int limit);

    List<Entry> readStream(String stream, long fromSequence, int limit);

    Optional<Receipt> committed(String key);

    long firstAt(Instant time);

    Head head();

    Optional<Checkpoint> checkpoint(String name);

    void save(Checkpoint checkpoint);

    /** Does nothing from the second time on. Whatever else is asked afterwards ends in {@link LedgerUnavailable}. */
    @Override
    void close();
}
