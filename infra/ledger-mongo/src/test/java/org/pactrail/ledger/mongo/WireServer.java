package org.pactrail.ledger.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A server with MongoDB's protocol and its data in memory, in a process of its own, so that it can be paused. It is not
 * MongoDB: it proves nothing about speed or durability.
 */
public final class WireServer implements AutoCloseable {
    private final Process process;
    private final int port;

    private WireServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one on a free port of this machine; it ends with the process that started it at the latest. */
    public static WireServer start() throws IOException {
        return start(0);
    }

    /** @param port 0 for a free one */
    public static WireServer start(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WireServer.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = process.inputReader().readLine();
        while (line != null && !line.startsWith("port ")) {
            line = process.inputReader().readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The wire server did not start: exit=" + process.exitValue());
        }
        return new WireServer(process, Integer.parseInt(line.substring("port ".length())));
    }

    /** The server process: it ends when what started it closes its standard input, as a killed process does too. */
    public static void main(String[] arguments) throws IOException {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
        System.out.println("port " + server.getLocalAddress().getPort());
        while (System.in.read() >= 0) {
            // nothing is asked of it this way
        }
        server.shutdownNow();
        System.exit(0);
    }

    public int port() {
        return port;
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    /** From now on it answers nothing, and takes what the system's buffers take. */
    /** Stops every thread of the server, and returns once none goes on: the signal alone reaches one thread after the other. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
        while (!isStopped()) {
            Thread.sleep(5);
        }
    }

    private boolean isStopped() throws IOException {
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        if (Files.notExists(threads)) {
            return true; // no Linux: nothing to look at
        }
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException ended) {
            return false; // a thread ended while it was looked at
        }
    }

    public void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
