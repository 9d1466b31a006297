package org.pactrail.ledger.sequence;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.store.LedgerStore;
import org.pactrail.ledger.store.LedgerStore.Known;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides, numbers and writes commits on one thread, and adds them to the tail: its own commits after each write, those
 * of other processes when it is idle or lost a race. After a failure it reads the stored head before it decides again.
 * Started once; any thread may {@link #add}.
 */
final class Sequencer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final long LOOK_MILLIS = 15;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
    private static final long RACING_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LedgerStore store;
    private final CatchingUp catchingUp;
    private final Tail tail;
    private final Inbox inbox = new Inbox();
    private final Thread thread =
            Thread.ofPlatform().name("ledger-sequencer").daemon().unstarted(this);
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /** Set before the queue is drained for the last time: a thread that adds later must answer its commit itself. */
    private volatile boolean ended;

    private long lookedAtNanos = System.nanoTime();

    Sequencer(LedgerStore store, Tail tail, CatchingUp catchingUp) {
        this.store = store;
        this.tail = tail;
        this.catchingUp = catchingUp;
    }

    void start() {
        thread.start();
    }

    void add(PendingCommit pending) throws InterruptedException {
        do {
            if (closed || failure != null) {
                throw refusal();
            }
        } while (!inbox.offer(pending));
        if (ended) {
            refuseAll(inbox.drain(), refusal());
        }
    }

    /** Ends the thread once the queued commits are answered; may be called again. */
    void close() {
        closed = true;
        Uninterruptibly.await(thread::join);
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    boolean isClosed() {
        return closed;
    }

    int waiting() {
        return inbox.size();
    }

    @Override
    public void run() {
        List<PendingCommit> batch = List.of();
        try {
            while (!closed || inbox.size() > 0) {
                batch = inbox.batch(LOOK_MILLIS);
                if (!closed && (batch.isEmpty() || System.nanoTime() - lookedAtNanos > LOOK_NANOS)) {
                    catchingUp.ifPossible();
                    lookedAtNanos = System.nanoTime();
                }
                store(batch);
            }
        } catch (InterruptedException | RuntimeException | Error thrown) {
            failure = thrown;
            LOG.error("The ledger takes no more commits until Pactrail is started again", thrown);
        } finally {
            ended = true;
            refuseAll(batch, refusal());
            refuseAll(inbox.drain(), refusal());
        }
    }

    private void store(List<PendingCommit> pendings) {
        try {
            if (!pendings.isEmpty()) {
                untilAnswered(pendings);
            }
        } catch (LedgerUnavailable unavailable) {
            catchingUp.doubt(unavailable);
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

    /** Decides commits anew that lost a race against another process, until they are stored or refused. */
    private void untilAnswered(List<PendingCommit> pendings) {
        catchingUp.ifInDoubt();
        long until = System.nanoTime() + RACING_NANOS;
        List<PendingCommit> left = round(pendings);
        while (!left.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new LedgerUnavailable(
                        "Others wrote to the ledger first, again and again, and nothing of this commit is stored. Try again.",
                        null);
            }
            if (!catchingUp.now()) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 8_000_000));
            }
            left = round(left);
        }
    }

    /** @return the commits still to be decided */
    private List<PendingCommit> round(List<PendingCommit> pendings) {
        Batch batch = new Batch(known(pendings), tail.head());
        List<Decision> decisions =
                pendings.stream().map(pending -> Decision.of(batch, pending)).toList();
        return Decision.answer(decisions, write(batch.accepted()));
    }

    private int write(List<Numbered> commits) {
        if (commits.isEmpty()) {
            return 0;
        }
        int stored = store.write(commits);
        if (stored > 0) {
            tail.grow(commits.subList(0, stored).stream()
                    .flatMap(commit -> commit.entries().stream())
                    .toList());
        }
        if (stored == commits.size()) {
            lookedAtNanos = System.nanoTime(); // no other process wrote: these positions were free
        }
        return stored;
    }

    private Known known(List<PendingCommit> pendings) {
        return store.known(
                pendings.stream()
                        .flatMap(pending -> pending.commit.events().stream())
                        .toList(),
                pendings.stream()
                        .map(pending -> pending.commit.key())
                        .filter(Objects::nonNull)
                        .collect(toSet()));
    }

    private static void refuseAll(List<PendingCommit> pendings, RuntimeException why) {
        pendings.forEach(pending -> pending.refused(why));
    }

    LedgerUnavailable refusal() {
        Throwable cause = failure;
        return cause == null
                ? new LedgerUnavailable("The ledger is closed. Start Pactrail again to go on.", null)
                : new LedgerUnavailable(
                        "The ledger takes no more commits since it failed: " + cause
                                + ". Mend the cause and start Pactrail again.",
                        cause);
    }
}
