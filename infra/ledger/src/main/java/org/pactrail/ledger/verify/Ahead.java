package org.pactrail.ledger.verify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.LedgerUnavailable;

/** Reads a ledger page by page in one thread and hashes the pages in others, a few pages ahead of whoever takes them. */
final class Ahead implements AutoCloseable {
    private static final int PAGE = 1_000;
    private static final int PAGES = 4;

    /** @param altered the index of each entry that is not what its leaf says */
    record Page(List<Entry> entries, BitSet altered) {
        static Page hashed(List<Entry> entries) {
            BitSet altered = new BitSet();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                altered.set(i, !Arrays.equals(entry.leaf(), LeafHash.of(entry)));
            }
            return new Page(entries, altered);
        }
    }

    private final Verification.Source source;
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final ExecutorService hashing =
            Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final Queue<CompletableFuture<Page>> asked = new ArrayDeque<>();
    private long from = Long.MIN_VALUE; // the reading thread's own, as is the next
    private boolean ended;

    Ahead(Verification.Source source) {
        this.source = source;
        for (int i = 0; i < PAGES; i++) {
            ask();
        }
    }

    /**
     * The next page; an empty one after the last.
     *
     * @throws LedgerUnavailable when it could not be read
     */
    Page next() {
        try {
            Page page = asked.remove().join();
            ask();
            return page;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof LedgerUnavailable trouble ? trouble : failed;
        }
    }

    private void ask() {
        asked.add(CompletableFuture.supplyAsync(this::read, reading).thenApplyAsync(Page::hashed, hashing));
    }

    /** After the last page, and after one that cannot be read, there is none. */
    private List<Entry> read() {
        if (ended) {
            return List.of();
        }
        ended = true;
        List<Entry> page = source.read(from, PAGE);
        if (page.size() == PAGE) {
            ended = false;
            from = page.getLast().position() + 1;
        }
        return page;
    }

    @Override
    public void close() {
        reading.close();
        hashing.close();
    }
}
