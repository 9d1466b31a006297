package org.pactrail.ledger;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerStore.Known;
import org.pactrail.ledger.LedgerStore.Numbered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ledger over a store: one sequencer thread drains the waiting commits, up to {@value #BATCH} at a time, decides them in
 * order and stores all that are accepted in one durable write. When it dies, {@link #failure} says why and every later
 * append is refused.
 */
public final class SequencedLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(SequencedLedger.class);
    private static final int BATCH = 512;
    private static final int QUEUE = 4_096;

    private final LedgerStore store;
    private final Tail tail;
    private final BlockingQueue<Pending> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final Set<Following> followings = ConcurrentHashMap.newKeySet();
    private final Thread sequencer;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /** Set before the sequencer looks at the queue for the last time: who adds to it later must answer it himself. */
    private volatile boolean ended;

    private SequencedLedger(LedgerStore store) {
        this.store = store;
        this.tail = new Tail(store.head());
        this.sequencer = Thread.ofPlatform().name("ledger-sequencer").daemon().unstarted(this::sequence);
    }

    /** Takes over a store and closes it when it is closed itself. */
    public static SequencedLedger on(LedgerStore store) {
        SequencedLedger ledger = new SequencedLedger(store);
        ledger.sequencer.start();
        return ledger;
    }

    @Override
    public Receipt append(Commit commit) {
        Pending pending = new Pending(commit);
        Waiting.uninterruptibly(() -> enqueue(pending));
        return pending.await();
    }

    @Override
    public List<Entry> read(long from, int limit) {
        List<Entry> kept = tail.from(from, limit);
        return kept == null ? store.read(from, limit) : kept;
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        return store.readStream(stream, fromSequence, limit);
    }

    @Override
    public Optional<Receipt> committed(String key) {
        return store.committed(key);
    }

    @Override
    public long firstAt(Instant time) {
        return store.firstAt(time);
    }

    @Override
    public Head head() {
        return tail.head();
    }

    @Override
    public Following follow(String name, long from, Follower follower) {
        if (from < 0 || from > head().entries()) {
            throw new IllegalArgumentException(
                    "Following must start within the ledger or right after it: from=" + from + " head=" + head());
        }
        TailFollowing following = new TailFollowing(name, store, tail, from, follower, followings::remove);
        followings.add(following);
        following.start();
        if (closed) {
            following.close();
            throw refusal();
        }
        return following;
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return store.checkpoint(name);
    }

    @Override
    public void save(Checkpoint checkpoint) {
        store.save(checkpoint);
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closed = true;
        Waiting.uninterruptibly(sequencer::join);
        followings.forEach(Following::close);
        store.close();
    }

    /** How many commits wait for the sequencer. */
    int waiting() {
        return waiting.size();
    }

    /** How many followings have not ended. */
    int followings() {
        return followings.size();
    }

    private void enqueue(Pending pending) throws InterruptedException {
        do {
            if (closed || failure != null) {
                throw refusal();
            }
        } while (!waiting.offer(pending, 100, TimeUnit.MILLISECONDS));
        if (ended) {
            refuseAll(drain(), refusal());
        }
    }

    private void sequence() {
        try {
            while (!closed || !waiting.isEmpty()) {
                Pending first = waiting.poll(20, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Pending> batch = new ArrayList<>();
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    store(batch);
                }
            }
        } catch (InterruptedException | RuntimeException | Error thrown) {
            failure = thrown;
            LOG.error("The ledger takes no more commits until Pactrail is started again", thrown);
        } finally {
            ended = true;
            refuseAll(drain(), refusal());
        }
    }

    private void store(List<Pending> pendings) {
        try {
            Batch batch = new Batch(known(pendings), head());
            List<Runnable> answers =
                    pendings.stream().map(pending -> decide(batch, pending)).toList();
            write(batch.accepted());
            answers.forEach(Runnable::run);
        } catch (LedgerUnavailable unavailable) {
            refuseAll(pendings, unavailable);
        } catch (RuntimeException | Error thrown) {
            refuseAll(
                    pendings,
                    new LedgerUnavailable(
                            "The ledger failed over the commit, which may or may not be stored. Start Pactrail again and"
                                    + " look before asking once more: "
                                    + thrown,
                            thrown));
            throw thrown;
        }
    }

    /** A refusal, too, is only told once the write has ended: it may be owed to a neighbour that is stored by that write. */
    private static Runnable decide(Batch batch, Pending pending) {
        try {
            Receipt receipt = batch.accept(pending);
            return () -> pending.stored(receipt);
        } catch (AppendRefused refusal) {
            return () -> pending.refused(refusal);
        }
    }

    private void write(List<Numbered> commits) {
        if (commits.isEmpty()) {
            return;
        }
        List<Entry> entries =
                commits.stream().flatMap(commit -> commit.entries().stream()).toList();
        store.write(commits);
        tail.grow(entries);
    }

    private Known known(List<Pending> pendings) {
        List<NewEvent> events = pendings.stream()
                .flatMap(pending -> pending.commit.events().stream())
                .toList();
        return store.known(
                events.stream().map(NewEvent::stream).collect(toSet()),
                events.stream().map(NewEvent::id).collect(toSet()),
                pendings.stream()
                        .map(pending -> pending.commit.key())
                        .filter(Objects::nonNull)
                        .collect(toSet()));
    }

    private List<Pending> drain() {
        List<Pending> left = new ArrayList<>();
        waiting.drainTo(left);
        return left;
    }

    private static void refuseAll(List<Pending> pendings, RuntimeException why) {
        pendings.forEach(pending -> pending.refused(why));
    }

    private LedgerUnavailable refusal() {
        Throwable cause = failure;
        return cause == null
                ? new LedgerUnavailable("The ledger is closed. Start Pactrail again to go on.", null)
                : new LedgerUnavailable(
                        "The ledger takes no more commits since it failed: " + cause
                                + ". Mend the cause and start Pactrail again.",
                        cause);
    }
}
