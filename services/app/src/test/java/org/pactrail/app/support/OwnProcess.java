package org.pactrail.app.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pactrail.app.Pactrail;

/**
 * Pactrail in a process of its own, on loopback, with the users {@code officer} and {@code approver}; killed at the latest when
 * it is closed. It runs from the classes under test, or from the folder that {@code -Dpactrail.installed=…} says it was installed in.
 */
public final class OwnProcess implements AutoCloseable {
    private static final Duration UP_WITHIN = Duration.ofSeconds(90);

    private final Process process;
    private final long startedNanos;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Path log;

    private OwnProcess(Process process, URI base, Path log) {
        this.process = process;
        this.startedNanos = System.nanoTime();
        this.base = base;
        this.log = log;
    }

    /**
     * Starts it and does not wait.
     *
     * @param ledger file of the ledger; what the program prints is appended to a file beside it
     * @param jvm options of its JVM
     */
    public static OwnProcess start(Path ledger, String... jvm) {
        String installed = System.getProperty("pactrail.installed");
        return installed == null
                ? launch(underTest(ledger, jvm), ledger)
                : startInstalled(Path.of(installed), ledger, jvm);
    }

    /** Starts what was installed in a folder, and does not wait. */
    public static OwnProcess startInstalled(Path home, Path ledger, String... jvm) {
        return launch(
                List.of(
                        "env",
                        "PACTRAIL_JVM=" + String.join(" ", jvm),
                        home.resolve("pactrail").toString()),
                ledger);
    }

    private static OwnProcess launch(List<String> program, Path ledger) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(program);
            command.addAll(settings(ledger, port));
            Path log = ledger.resolveSibling("pactrail.log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new OwnProcess(process, URI.create("http://127.0.0.1:" + port), log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it answers. */
    public OwnProcess up() {
        PlainCaller anybody = as("officer");
        await("Pactrail to be up, which says " + log)
                .atMost(UP_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .failFast("ended: " + log, () -> !process.isAlive())
                .until(() -> anybody.answers("/actuator/health"));
        return this;
    }

    public PlainCaller as(String user) {
        return new PlainCaller(http, base, user, "secret");
    }

    public Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Lets it go on for a while; fails when it ends by itself. */
    public void runFor(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Pactrail ended by itself, with " + process.exitValue() + ": " + said());
        }
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -15}, and waits for the orderly end. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Pactrail does not end: " + said());
        }
    }

    public long pid() {
        return process.pid();
    }

    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        http.shutdownNow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> underTest(Path ledger, String... jvm) {
        List<String> program = new ArrayList<>();
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.addAll(List.of(jvm));
        program.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + ledger.getParent(),
                "-Djava.io.tmpdir=" + ledger.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                Pactrail.class.getName()));
        return program;
    }

    private static List<String> settings(Path ledger, int port) {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--pactrail.ledger.sqlite=" + ledger,
                "--pactrail.users.officer.password={noop}secret",
                "--pactrail.users.officer.roles=OFFICER",
                "--pactrail.users.approver.password={noop}secret",
                "--pactrail.users.approver.roles=APPROVER");
    }
}
