package org.pactrail.ledger.sequence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Follower;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.store.LedgerStore;

/**
 * Implements the ledger over a store. Any thread calls it; one {@link Sequencer} takes the pending commits, up to 512
 * at a time, decides them in order and stores all accepted ones in one durable write. When the sequencer fails,
 * {@link #failure} returns the cause and every later append is refused. A store that does not answer, at the start or
 * later, is tried again until it does.
 */
public final class SequencedLedger implements Ledger {
    private final LedgerStore store;
    private final Tail tail = new Tail();
    private final StoreAvailability reach = new StoreAvailability();
    private final Set<Following> followings = ConcurrentHashMap.newKeySet();
    private final Sequencer sequencer;

    private SequencedLedger(LedgerStore store) {
        this.store = store;
        CatchingUp catchingUp = new CatchingUp(store, tail, reach);
        catchingUp.begin();
        this.sequencer = new Sequencer(store, tail, catchingUp);
    }

    /** Opens a ledger over a store and closes the store with it. */
    public static SequencedLedger on(LedgerStore store) {
        SequencedLedger ledger = new SequencedLedger(store);
        ledger.sequencer.start();
        return ledger;
    }

    @Override
    public Receipt append(Commit commit) {
        if (commit.bytes() > Commit.MOST_BYTES) {
            throw new AppendRefused.TooLarge(commit.bytes(), Commit.MOST_BYTES);
        }
        PendingCommit pending = new PendingCommit(commit);
        Uninterruptibly.await(() -> sequencer.add(pending));
        return pending.await();
    }

    @Override
    public List<Entry> read(long from, int limit) {
        requireStore();
        List<Entry> kept = tail.from(from, limit);
        boolean isAhead = kept != null && kept.isEmpty(); // its key was found before the tail has grown
        return kept == null || isAhead ? store.read(from, limit) : kept;
    }

    @Override
    public Scan scan(long from) {
        return store.scan(from);
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        requireStore();
        return store.readStream(stream, fromSequence, limit);
    }

    @Override
    public Optional<Receipt> committed(String key) {
        requireStore();
        return store.committed(key);
    }

    @Override
    public long firstAt(Instant time) {
        requireStore();
        return store.firstAt(time);
    }

    @Override
    public Head head() {
        requireStore();
        return tail.head();
    }

    @Override
    public Following follow(String name, long from, Follower follower) {
        if (from < 0 || (from > head().entries() && from > store.head().entries())) {
            throw new IllegalArgumentException(
                    "Following must start within the ledger or right after it: from=" + from + " head=" + head());
        }
        TailFollowing following = new TailFollowing(name, store, tail, from, follower, followings::remove);
        followings.add(following);
        following.start();
        if (sequencer.isClosed()) {
            following.close();
            throw sequencer.refusal();
        }
        return following;
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        requireStore();
        return store.checkpoint(name);
    }

    @Override
    public void save(Checkpoint checkpoint) {
        requireStore();
        store.save(checkpoint);
    }

    @Override
    public Optional<Throwable> failure() {
        return sequencer.failure();
    }

    @Override
    public void close() {
        sequencer.close();
        followings.forEach(Following::close);
        store.close();
    }

    /**
     * Throws while the store is unavailable; once the sequencer has failed, throws that failure and not "away", because
     * nothing probes the store any more.
     */
    private void requireStore() {
        if (reach.isLost() && failure().isPresent()) {
            throw sequencer.refusal();
        }
        reach.require();
    }

    /** Returns the number of queued commits. */
    int waiting() {
        return sequencer.waiting();
    }

    /** Returns the number of open followings. */
    int followings() {
        return followings.size();
    }
}
