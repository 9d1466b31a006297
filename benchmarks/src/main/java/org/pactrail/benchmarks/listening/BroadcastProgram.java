package org.pactrail.benchmarks.listening;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Serves at the limit: one thread answers each POST, and then writes an event to all listeners. Keeps nothing and checks no user. Its
 * argument is a file with the event's text; prints its port.
 */
public final class BroadcastProgram {
    /** Name of the header that gives the time at which the server got a POST. */
    public static final String RECORDED = "Recorded-At";

    private static final String STREAM =
            "HTTP/1.1 200 \r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String ANSWER =
            "HTTP/1.1 200 \r\nPactrail-Position: %d\r\n" + RECORDED + ": %s\r\nContent-Length: 0\r\n\r\n";

    private final byte[] text;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
    private final List<SelectionKey> listeners = new ArrayList<>();
    private long position;

    private BroadcastProgram(byte[] text, Selector selector) {
        this.text = text;
        this.selector = selector;
    }

    public static void main(String[] arguments) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            BroadcastProgram program = new BroadcastProgram(Files.readAllBytes(Path.of(arguments[0])), selector);
            while (true) {
                program.serveOnce(server);
            }
        }
    }

    private void serveOnce(ServerSocketChannel server) throws IOException {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
            if (!key.isValid()) {
                continue; // closed since it was selected, by a broadcast
            }
            if (key.isAcceptable()) {
                SocketChannel channel = server.accept();
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            } else if (key.isWritable()) {
                writeRest(key);
            } else if (key.isReadable()) {
                read(key);
            }
        }
        selector.selectedKeys().clear();
    }

    /** Reads a request, which is small and comes whole. */
    private void read(SelectionKey key) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        buffer.clear();
        if (hasEnded(channel)) {
            channel.close();
        } else if (buffer.get(0) == 'P') {
            position++;
            channel.write(
                    ByteBuffer.wrap(ANSWER.formatted(position, Instant.now()).getBytes(US_ASCII)));
            broadcast();
        } else {
            channel.write(ByteBuffer.wrap(STREAM.getBytes(US_ASCII)));
            listeners.add(key);
        }
    }

    private boolean hasEnded(SocketChannel channel) {
        try {
            return channel.read(buffer) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private void broadcast() throws IOException {
        ByteBuffer event = event();
        listeners.removeIf(listener -> !listener.isValid());
        for (SelectionKey listener : listeners) {
            if (listener.attachment() == null) {
                listener.attach(event.duplicate());
                writeRest(listener);
            } // else it has not taken the last one yet, and is told the next
        }
    }

    private static void writeRest(SelectionKey listener) throws IOException {
        ByteBuffer rest = (ByteBuffer) listener.attachment();
        try {
            ((SocketChannel) listener.channel()).write(rest);
            listener.attach(rest.hasRemaining() ? rest : null);
            listener.interestOps(SelectionKey.OP_READ | (rest.hasRemaining() ? SelectionKey.OP_WRITE : 0));
        } catch (IOException reset) {
            listener.channel().close();
        }
    }

    /** Returns the event as one chunk of HTTP. */
    private ByteBuffer event() {
        byte[] id = ("id: " + position + '\n').getBytes(US_ASCII);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(id.length + text.length) + "\r\n").getBytes(US_ASCII));
        chunk.writeBytes(id);
        chunk.writeBytes(text);
        chunk.writeBytes("\r\n".getBytes(US_ASCII));
        return ByteBuffer.wrap(chunk.toByteArray());
    }
}
