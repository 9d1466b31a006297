package org.pactrail.benchmarks.listening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens thousands of connections that listen to one server on the loopback interface, and reads all of them in one thread as soon as it
 * can.
 */
public final class Subscribers implements AutoCloseable {
    private static final int AT_ONCE = 50;

    private final InetSocketAddress server;
    private final byte[] request;
    private final int count;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final Selector selector;
    private final Thread reader = Thread.ofPlatform().name("subscribers").unstarted(this::run);
    private int connecting;
    private volatile boolean closed;
    private volatile @Nullable Exception failure;

    private Subscribers(int port, byte[] request, int count) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.request = request;
        this.count = count;
        this.selector = Selector.open();
        for (int i = 0; i < count; i++) {
            subscribers.add(new Subscriber());
        }
    }

    /**
     * Connects the subscribers, and returns once all are accepted.
     *
     * @param request that each sends
     */
    public static Subscribers connect(int port, byte[] request, int count) throws IOException, InterruptedException {
        Subscribers all = new Subscribers(port, request, count);
        all.reader.start();
        all.await("be accepted", Subscriber::isAnswered, Duration.ofMinutes(2));
        return all;
    }

    /** Waits until each subscriber has an event of a position or a later one. */
    public void awaitPosition(long position, Duration atMost) throws InterruptedException {
        await("reach position " + position, each -> each.last() >= position, atMost);
    }

    /** Returns the time at which each subscriber had an event of a position or a later one; all subscribers must have one. */
    public LongStream reached(long position) {
        return subscribers.stream().mapToLong(each -> each.reached(position));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        selector.wakeup();
        reader.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void await(String what, Predicate<Subscriber> done, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!subscribers.stream().allMatch(done)) {
            if (failure != null || System.nanoTime() > end) {
                long left = subscribers.stream().filter(done.negate()).count();
                throw new IllegalStateException(left + " of " + count + " subscribers did not " + what, failure);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void run() {
        try {
            while (!closed) {
                connectMore();
                selector.select(this::serve);
            }
        } catch (IOException | RuntimeException failed) {
            failure = failed;
        }
    }

    /** Connects a few subscribers at a time, because a server queues only so many connections. */
    private void connectMore() throws IOException {
        while (connecting < AT_ONCE && selector.keys().size() < count) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            Subscriber subscriber = subscribers.get(selector.keys().size());
            channel.register(selector, SelectionKey.OP_CONNECT, subscriber);
            connecting++;
            channel.connect(server);
        }
    }

    private void serve(SelectionKey key) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            if (key.isConnectable() && channel.finishConnect()) {
                channel.write(ByteBuffer.wrap(request)); // small: an empty buffer takes it whole
                key.interestOps(SelectionKey.OP_READ);
            } else if (key.isReadable()) {
                read(channel, (Subscriber) key.attachment());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(SocketChannel channel, Subscriber subscriber) throws IOException {
        buffer.clear();
        int length = channel.read(buffer);
        if (length < 0) {
            throw new IOException("The server ended a subscriber's stream");
        }
        boolean first = !subscriber.isAnswered();
        subscriber.read(buffer.array(), length, System.nanoTime());
        connecting -= first ? 1 : 0;
    }
}
