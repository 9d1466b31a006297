package org.pactrail.ledger.axon;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * Streams events to one reader: a follower of the ledger fills a buffer, and waits while it is full. Read by one thread
 * at a time; any thread may close it.
 */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {
    static final int BUFFER = 1_024;

    /** Longest wait of a reader between two checks of the follower. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final BlockingQueue<TrackedEventMessage<?>> buffer = new ArrayBlockingQueue<>(BUFFER);
    private final LogicalNameSerializer serializer;
    private final EventUpcaster upcasters;
    private final Following following;
    private volatile Runnable onAvailable = () -> {};
    private volatile boolean closed;
    private volatile @Nullable TrackedEventMessage<?> next;

    LedgerStream(Ledger ledger, long from, LogicalNameSerializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.following = ledger.follow("ledger-stream", from, this::fill);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        if (next == null) {
            next = buffer.poll();
        }
        return next != null || endedWithNothingLeft();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        long left = end - System.nanoTime();
        while (!hasNextAvailable() && !closed && left > 0) {
            next = buffer.poll(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
            left = end - System.nanoTime();
        }
        return next != null;
    }

    /**
     * Waits for the next event and returns it.
     *
     * @throws IllegalStateException when the stream is closed
     */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> message = next;
        while (message == null) {
            if (closed) {
                throw new IllegalStateException("The stream is closed; open another one to read on");
            }
            hasNextAvailable(1, TimeUnit.SECONDS);
            message = next;
        }
        next = null;
        return message;
    }

    /** Sets a callback, which runs on the follower's thread whenever the buffer gets an event after it was empty. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        if (!buffer.isEmpty()) {
            callback.run();
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        following.close();
        buffer.clear();
    }

    /** Returns false, or throws the follower's failure once all events before it were read. */
    private boolean endedWithNothingLeft() {
        Optional<Throwable> failure = following.failure();
        if (failure.isPresent() && buffer.isEmpty() && !closed) {
            throw new LedgerUnavailable(
                    "The stream of the ledger's events broke: " + failure.get()
                            + ". Mend the cause and read on from the last token.",
                    failure.get());
        }
        return false;
    }

    private void fill(List<Entry> entries) {
        EntryTranslation translation = new EntryTranslation(serializer);
        Stream<StoredEvent> stored = entries.stream().map(translation::toAxon);
        Iterator<TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                        stored, serializer, upcasters)
                .iterator();
        while (messages.hasNext()) {
            put(messages.next());
        }
    }

    private void put(TrackedEventMessage<?> message) {
        try {
            buffer.put(message);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("The stream of the ledger's events was interrupted", end);
        }
        if (buffer.size() <= 1) {
            onAvailable.run();
        }
    }
}
