package org.pactrail.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The truth: an append-only log of events in total order. Safe for use by many threads. */
public interface Ledger extends AutoCloseable {

    /**
     * Records a commit, and returns once it is durable. An interrupt does not end the wait, because the outcome would be
     * unknown; it is kept for the caller to find.
     *
     * @throws AppendRefused when an event does not follow its stream's head, or an id or the key is known, or it is too
     *     large; nothing is stored
     * @throws LedgerUnavailable when it could not be stored; nothing is
     * @throws OutcomeUnknown when it is not known whether it is
     */
    Receipt append(Commit commit);

    /**
     * Entries from a position on, in order.
     *
     * @param limit how many at the most
     * @return fewer than {@code limit} only at the end of the ledger
     */
    List<Entry> read(long from, int limit);

    /** A read of many entries from a position on, page by page. To be closed. */
    Scan scan(long from);

    /** Entries of one stream from a sequence on, in order; empty when there are none. */
    List<Entry> readStream(String stream, long fromSequence, int limit);

    /** Where the commit with this key stands, when there is one. */
    Optional<Receipt> committed(String key);

    /** Position of the first entry recorded at {@code time} or later; the position after the head when there is none. */
    long firstAt(Instant time);

    /** @throws LedgerAway while the server that keeps the ledger is away */
    Head head();

    /**
     * Delivers every entry from a position on, first those that are there and then each as it becomes durable, in order,
     * each once, on a thread of its own. A follower that throws ends the following: see {@link Following#failure}. While the
     * server that keeps the ledger is away, it waits.
     *
     * @param name of that thread
     * @param from in the ledger or right after it; what another process wrote and is not known here yet counts
     */
    Following follow(String name, long from, Follower follower);

    Optional<Checkpoint> checkpoint(String name);

    /** Saves a checkpoint in place of the one of the same name. Durable with the next commit at the latest. */
    void save(Checkpoint checkpoint);

    /** Why this ledger takes no commits any more; empty while it does. */
    Optional<Throwable> failure();

    /** Lets the commits under way end, then refuses more and closes the store. */
    @Override
    void close();
}
