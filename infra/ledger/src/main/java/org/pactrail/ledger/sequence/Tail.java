package org.pactrail.ledger.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;

/**
 * Keeps the newest entries in memory, for followers that keep up: they read here and not in the store, and wait here
 * for more. The sequencer's thread adds entries, any thread reads them.
 */
final class Tail {
    private static final int KEPT = 8_192;
    private static final long KEPT_BYTES = 64L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final @Nullable Entry[] ring = new Entry[KEPT];
    private long first;
    private long bytes;
    private byte[] leaf = {};
    private volatile Head head = Head.EMPTY;

    /**
     * Sets the head; called once, before every other method.
     *
     * @param lastLeaf of the entry at the head, empty when there is none
     */
    void begin(Head there, byte[] lastLeaf) {
        lock.lock();
        try {
            head = there;
            leaf = lastLeaf;
            first = there.entries();
        } finally {
            lock.unlock();
        }
    }

    Head head() {
        return head;
    }

    /** Returns the leaf of the entry at the head. */
    byte[] leaf() {
        lock.lock();
        try {
            return leaf;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Adds entries behind the head, and wakes the threads that wait for them.
     *
     * @param entries at least one, following the head
     */
    void grow(List<Entry> entries) {
        lock.lock();
        try {
            for (Entry entry : entries) {
                keep(entry);
            }
            Entry last = entries.getLast();
            head = new Head(last.position(), last.recordedAt());
            leaf = last.leaf();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns up to {@code limit} entries from a position on.
     *
     * @return null when the entry at {@code from} is not in memory; empty at the head
     */
    @Nullable List<Entry> from(long from, int limit) {
        lock.lock();
        try {
            if (from < first) {
                return null;
            }
            long end = Math.min(head.entries(), from + limit);
            List<Entry> entries = new ArrayList<>((int) Math.max(0, end - from));
            for (long position = from; position < end; position++) {
                entries.add(at(position));
            }
            return entries;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the head has reached a position. */
    void await(long position) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (head.position() < position) {
                grown.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void keep(Entry entry) {
        if (entry.position() - first == KEPT) {
            forgetFirst();
        }
        ring[slot(entry.position())] = entry;
        bytes += weight(entry);
        while (bytes > KEPT_BYTES) {
            forgetFirst();
        }
    }

    private void forgetFirst() {
        bytes -= weight(at(first));
        ring[slot(first)] = null;
        first++;
    }

    private Entry at(long position) {
        return Objects.requireNonNull(ring[slot(position)]);
    }

    private static int slot(long position) {
        return (int) (position % KEPT);
    }

    private static long weight(Entry entry) {
        return entry.payload().length + (long) entry.metadata().length;
    }
}
