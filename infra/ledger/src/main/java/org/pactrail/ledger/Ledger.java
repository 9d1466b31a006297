package org.pactrail.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An append-only log of events in total order. Safe for use by many threads. */
public interface Ledger extends AutoCloseable {

    /**
     * Stores a commit and returns once it is durable. An interrupt does not end the wait, because the outcome would be
     * unknown; the interrupt flag is set again on return.
     *
     * @throws AppendRefused when an event does not follow its stream's head, an id or the key is in use, or the commit
     *     is too large; nothing is stored
     * @throws LedgerUnavailable when the commit could not be stored; nothing is stored
     * @throws OutcomeUnknown when the commit may be stored
     */
    Receipt append(Commit commit);

    /**
     * Returns entries from a position on, in order.
     *
     * @param limit how many at most
     * @return fewer than {@code limit} only at the end of the ledger
     */
    List<Entry> read(long from, int limit);

    /** Opens a long read from a position on, page by page. The caller closes it. */
    Scan scan(long from);

    /** Returns entries of one stream from a sequence on, in order; empty when there are none. */
    List<Entry> readStream(String stream, long fromSequence, int limit);

    /** Returns the positions of the commit with a key; empty when there is none. */
    Optional<Receipt> committed(String key);

    /**
     * Returns the position of the first entry recorded at {@code time} or later; the position after the head when there
     * is none.
     */
    long firstAt(Instant time);

    /**
     * Returns the last entry's position and time.
     *
     * @throws LedgerAway while the server of the ledger does not answer
     */
    Head head();

    /**
     * Delivers every entry from a position on, stored ones first and later ones as they become durable, in order, each
     * once, on a thread of its own. A follower that throws ends the delivery: see {@link Following#failure}. While the
     * server of the ledger does not answer, the delivery waits.
     *
     * @param name of that thread
     * @param from a position in the ledger or right after its end; entries of other processes count before this process
     *     has read them
     */
    Following follow(String name, long from, Follower follower);

    /** Returns the saved checkpoint of a view; empty when there is none. */
    Optional<Checkpoint> checkpoint(String name);

    /** Replaces the checkpoint of the same name. Durable with the next commit at the latest; may be repeated. */
    void save(Checkpoint checkpoint);

    /** Returns the failure after which this ledger accepts no commits; empty while it does. */
    Optional<Throwable> failure();

    /** Waits for pending commits, refuses later ones and closes the store. */
    @Override
    void close();
}
