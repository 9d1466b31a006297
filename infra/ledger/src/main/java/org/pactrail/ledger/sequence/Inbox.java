package org.pactrail.ledger.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Queues the commits in front of the sequencer. Callers of {@code append} add to it; the sequencer's thread alone takes
 * from it.
 */
final class Inbox {
    private static final int BATCH = 512;
    private static final long BATCH_BYTES = 16L << 20;
    private static final int QUEUE = 4_096;

    private final BlockingQueue<PendingCommit> waiting = new ArrayBlockingQueue<>(QUEUE);

    boolean offer(PendingCommit pending) throws InterruptedException {
        return waiting.offer(pending, 100, TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for a commit, then returns it with up to {@value #BATCH} that are in the queue and at most {@value
     * #BATCH_BYTES} bytes.
     */
    List<PendingCommit> batch(long atMostMillis) throws InterruptedException {
        List<PendingCommit> batch = new ArrayList<>();
        PendingCommit next = waiting.poll(atMostMillis, TimeUnit.MILLISECONDS);
        long bytes = 0;
        while (next != null) {
            batch.add(next);
            bytes += next.commit.bytes();
            next = fits(waiting.peek(), batch.size(), bytes) ? waiting.poll() : null;
        }
        return batch;
    }

    List<PendingCommit> drain() {
        List<PendingCommit> left = new ArrayList<>();
        waiting.drainTo(left);
        return left;
    }

    int size() {
        return waiting.size();
    }

    private static boolean fits(@Nullable PendingCommit next, int commits, long bytes) {
        return next != null && commits < BATCH && bytes + next.commit.bytes() <= BATCH_BYTES;
    }
}
