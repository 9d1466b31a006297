package org.pactrail.benchmarks.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;

/**
 * Runs a PostgreSQL of its own in a temporary folder, on a free port of the loopback interface, with {@code fsync = on}; as the user
 * {@code postgres} where this process runs as root, which PostgreSQL refuses. Used by one thread.
 */
public final class Postgres implements AutoCloseable {
    private static final int ATTEMPTS = 10;

    /** Options that a user sets who wants PostgreSQL to append fast and is still durable. */
    public static final List<String> BEST = List.of(
            "shared_buffers=512MB",
            "wal_buffers=64MB",
            "max_wal_size=8GB",
            "checkpoint_timeout=30min",
            "wal_level=minimal",
            "max_wal_senders=0",
            "track_activities=off",
            "track_counts=off",
            "autovacuum=off");

    private final Scratch scratch;
    private final int port;
    private final List<String> options;

    private Postgres(Scratch scratch, int port, List<String> options) {
        this.scratch = scratch;
        this.port = port;
        this.options = options;
    }

    /**
     * Makes a PostgreSQL and starts it.
     *
     * @param options each {@code name=value}, as in its configuration file
     */
    public static Postgres start(Settings settings, List<String> options) throws IOException, InterruptedException {
        Postgres postgres = new Postgres(Scratch.make(settings), freePort(), options);
        if (root()) {
            run(List.of("chown", "postgres", postgres.scratch.folder().toString()));
        }
        run(as(program("initdb"), "-D", postgres.data(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale"));
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::kill));
        return postgres;
    }

    /** Starts PostgreSQL, also again after {@link #kill}; returns when it takes connections. */
    public void start() throws IOException, InterruptedException {
        StringBuilder said =
                new StringBuilder("-h 127.0.0.1 -p " + port + " -c unix_socket_directories='' -c fsync=on");
        options.forEach(option -> said.append(" -c ").append(option));
        String log = scratch.resolve("log").toString();
        List<String> start =
                as(program("pg_ctl"), "-D", data(), "-l", log, "-o", said.toString(), "-w", "-t", "60", "start");
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            if (succeeds(start)) {
                return;
            }
            TimeUnit.SECONDS.sleep(2); // a process that it forked while it was killed still has its memory
        }
        run(start);
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** Kills PostgreSQL's first process and all processes below it, with {@code kill -9}. */
    public void kill() {
        try {
            Path file = scratch.resolve("data").resolve("postmaster.pid");
            if (Files.exists(file)) {
                long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                List<ProcessHandle> all = new ArrayList<>();
                ProcessHandle.of(pid).ifPresent(first -> {
                    all.add(first);
                    first.descendants().forEach(all::add);
                });
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(
                        each -> each.onExit().orTimeout(10, TimeUnit.SECONDS).join());
            }
        } catch (IOException failed) {
            throw new IllegalStateException("The peer could not be killed: " + scratch.folder(), failed);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(as(program("pg_ctl"), "-D", data(), "-m", "fast", "-w", "stop"));
        scratch.close();
    }

    private String data() {
        return scratch.resolve("data").toString();
    }

    private static List<String> as(String... command) {
        return root()
                ? Stream.concat(Stream.of("runuser", "-u", "postgres", "--"), Stream.of(command))
                        .toList()
                : List.of(command);
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /** Returns the path of a program: of the newest installed version, where Debian keeps versions apart; from the PATH elsewhere. */
    private static String program(String name) throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return name;
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder())
                    .map(Path::toString)
                    .orElse(name);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        if (!succeeds(command)) {
            throw new IllegalStateException("The peer needs PostgreSQL, and this did not work: " + command);
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of("/").toFile())
                .start();
        return process.waitFor(90, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
