package org.pactrail.ledger;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Long stretches of a ledger, page by page: one thread reads, others work on what is read, a few pages ahead of whoever takes
 * the results in order. Used by one thread.
 *
 * @param <R> what becomes of a page
 */
public final class ReadAhead<R> implements AutoCloseable {
    public static final int PAGE = 1_000;

    private static final int PAGES = 4;

    private final Pages pages;
    private final Function<List<Entry>, R> work;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(named("ledger-reading"));
    private final ExecutorService working = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1), named("ledger-working"));
    private final Queue<CompletableFuture<R>> asked = new ArrayDeque<>();
    private boolean ended; // the reading thread's own

    /** Where pages come from, in order. */
    @FunctionalInterface
    public interface Pages {
        /** @return fewer than {@code atMost} only at the end */
        List<Entry> next(int atMost);
    }

    /**
     * @param pages is asked by one thread, never after it threw or gave fewer than {@value #PAGE} entries
     * @param work is given each page and, at the end, empty ones; called by several threads at once
     */
    public ReadAhead(Pages pages, Function<List<Entry>, R> work) {
        this.pages = pages;
        this.work = work;
        for (int i = 0; i < PAGES; i++) {
            ask();
        }
    }

    /**
     * What became of the next page; of an empty one after the last.
     *
     * @throws RuntimeException what reading or working on it threw, such as a {@link LedgerUnavailable}
     */
    public R next() {
        try {
            R result = asked.remove().join();
            ask();
            return result;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException thrown ? thrown : failed;
        }
    }

    private void ask() {
        asked.add(CompletableFuture.supplyAsync(this::read, reading).thenApplyAsync(work, working));
    }

    private List<Entry> read() {
        if (ended) {
            return List.of();
        }
        ended = true;
        List<Entry> page = pages.next(PAGE);
        ended = page.size() < PAGE;
        return page;
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    /** Waits until nobody reads or works any more. */
    @Override
    public void close() {
        reading.close();
        working.close();
    }
}
