package org.pactrail.benchmarks.listening;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Opens connections that ask for a stream and never read from it, with the smallest receive buffer and segments of {@value #SEGMENT} bytes,
 * so that a server cannot write more than some 80 kB to them. Uses the system's own calls, as Java cannot set the size of segments. For
 * Linux.
 */
public final class StalledClients implements AutoCloseable {
    private static final int SEGMENT = 88;
    private static final int BUFFER = 2_048;
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_MAXSEG = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String ESTABLISHED = "01";
    private static final int MUCH = 10_000;
    private static final int ADDRESS_BYTES = 16;

    private final MethodHandle socket = call("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private final MethodHandle option = call("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle connect = call("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle send = call("send", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private final MethodHandle close = call("close", JAVA_INT, JAVA_INT);
    private final List<Integer> sockets = new ArrayList<>();

    private StalledClients() {}

    public static StalledClients connect(int port, byte[] request, int count) throws IOException {
        StalledClients clients = new StalledClients();
        for (int i = 0; i < count; i++) {
            clients.add(port, request);
        }
        return clients;
    }

    /** Counts the bytes that a server cannot send, and the connections that each have more of them than an event or two. */
    public record HeldUp(int connections, long bytes) {
        public static HeldUp by(int port) throws IOException {
            String local = String.format(":%04X", port);
            List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("/proc/net/tcp")));
            lines.addAll(Files.readAllLines(Path.of("/proc/net/tcp6")));
            long[] bytes = lines.stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row[1].endsWith(local) && row[3].equals(ESTABLISHED))
                    .mapToLong(row -> Long.parseLong(row[4].substring(0, row[4].indexOf(':')), 16))
                    .filter(queue -> queue > MUCH)
                    .toArray();
            return new HeldUp(bytes.length, LongStream.of(bytes).sum());
        }
    }

    @Override
    public void close() throws IOException {
        for (int each : sockets) {
            done("close", close, each);
        }
    }

    private void add(int port, byte[] request) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int client = (int) done("socket", socket, AF_INET, SOCK_STREAM, 0);
            sockets.add(client);
            MemorySegment buffer = arena.allocateFrom(JAVA_INT, BUFFER);
            done("setsockopt", option, client, SOL_SOCKET, SO_RCVBUF, buffer, Integer.BYTES);
            MemorySegment segment = arena.allocateFrom(JAVA_INT, SEGMENT);
            done("setsockopt", option, client, IPPROTO_TCP, TCP_MAXSEG, segment, Integer.BYTES);
            done("connect", connect, client, address(arena, port), ADDRESS_BYTES);
            done("send", send, client, arena.allocateFrom(JAVA_BYTE, request), (long) request.length, 0);
        }
    }

    private static MemorySegment address(Arena arena, int port) {
        MemorySegment address = arena.allocate(ADDRESS_BYTES, Integer.BYTES);
        address.set(JAVA_SHORT, 0, (short) AF_INET);
        address.set(ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), 2, (short) port);
        MemorySegment.copy(LOOPBACK, 0, address, JAVA_BYTE, 4, LOOPBACK.length);
        return address;
    }

    private static MethodHandle call(String name, MemoryLayout result, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private static long done(String name, MethodHandle call, Object... arguments) throws IOException {
        try {
            long result = ((Number) call.invokeWithArguments(arguments)).longValue();
            if (result < 0) {
                throw new IOException("The system refused a stalled client's call: " + name);
            }
            return result;
        } catch (IOException | RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException("The system's call could not be made: " + name, impossible);
        }
    }
}
