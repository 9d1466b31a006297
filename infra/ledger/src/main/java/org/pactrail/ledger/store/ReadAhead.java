package org.pactrail.ledger.store;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.pactrail.ledger.Entry;

/**
 * Reads pages and works on them in several threads, a few pages ahead of the one thread that takes the results in
 * order.
 *
 * @param <R> the result of the work on a page
 */
public final class ReadAhead<R> implements AutoCloseable {
    public static final int PAGE = 250;

    private static final int PAGES = 8;

    private final Pages pages;
    private final Function<List<Entry>, R> work;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().name("ledger-reading").daemon().factory());
    private final Queue<CompletableFuture<R>> asked = new ArrayDeque<>();
    private final Queue<CompletableFuture<R>> unread = new ConcurrentLinkedQueue<>();
    private final ReentrantLock reading = new ReentrantLock();
    private boolean ended; // guarded by the lock

    /** Supplies the pages, in order. */
    @FunctionalInterface
    public interface Pages {
        /**
         * Reads the next page.
         *
         * @return fewer than {@code atMost} only at the end
         */
        List<Entry> next(int atMost);
    }

    /**
     * @param pages called by one thread at a time, never again after it threw or returned fewer than {@value #PAGE}
     *     entries
     * @param work called for each page and, at the end, for empty ones; by several threads at once
     */
    public ReadAhead(Pages pages, Function<List<Entry>, R> work) {
        this.pages = pages;
        this.work = work;
        for (int i = 0; i < PAGES; i++) {
            ask();
        }
    }

    /**
     * Returns the result of the next page; after the last page, that of an empty one.
     *
     * @throws RuntimeException thrown by the source or the work, such as a {@link
     *     org.pactrail.ledger.LedgerUnavailable}
     */
    public R next() {
        try {
            CompletableFuture<R> due = asked.remove();
            while (!due.isDone() && readAndWork()) {
                // this thread is one more that takes its turn
            }
            R result = due.join();
            ask();
            return result;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException thrown ? thrown : failed;
        }
    }

    private void ask() {
        CompletableFuture<R> result = new CompletableFuture<>();
        asked.add(result);
        unread.add(result);
        workers.execute(this::readAndWork);
    }

    /**
     * Reads the next page and works on it in the same thread, while it is in the processor's cache. Returns whether
     * there was one.
     */
    private boolean readAndWork() {
        reading.lock();
        CompletableFuture<R> next = unread.poll();
        if (next == null) {
            reading.unlock();
            return false;
        }
        next.completeAsync(() -> work.apply(readAndUnlock()), Runnable::run);
        return true;
    }

    private List<Entry> readAndUnlock() {
        try {
            if (ended) {
                return List.of();
            }
            ended = true;
            List<Entry> page = pages.next(PAGE);
            ended = page.size() < PAGE;
            return page;
        } finally {
            reading.unlock();
        }
    }

    /** Waits until no thread reads or works any more. */
    @Override
    public void close() {
        workers.close();
    }
}
