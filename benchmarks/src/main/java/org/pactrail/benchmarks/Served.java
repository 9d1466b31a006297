package org.pactrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;

/** Runs Pactrail in a process of its own on a free port of the loopback interface, and calls it as its first user over HTTP/1.1. */
final class Served implements AutoCloseable {
    private static final Path JAR = Path.of("services/app/target/pactrail.jar");
    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;
    private String password = "";

    private Served(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Returns settings with a {@code command} that starts the packaged Pactrail, for {@link #over}. */
    static Settings packaged(Settings settings) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return settings.with("command", java + "|-jar|" + JAR.toAbsolutePath());
    }

    /** Starts Pactrail with the setting {@code command} on the ledger {@code file}, and returns once it answers a path with 200. */
    static Served over(Settings settings, Path folder, String path) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(settings.text("command").split("\\|")));
        Path file = settings.path("file");
        command.add("--pactrail.ledger.sqlite=" + file);
        command.addAll(List.of("--pactrail.figures.streams=16000", "--pactrail.figures.streams-per-user=16000"));
        Scratch.remove(file.resolveSibling("admin.password")); // or the next Pactrail tells no new one
        Served served = start(command, folder);
        served.until(() -> served.get(path).statusCode() == 200, Duration.ofMinutes(5));
        return served;
    }

    interface Probe {
        boolean succeeds() throws IOException, InterruptedException;
    }

    /**
     * Starts Pactrail, and returns at once.
     *
     * @param folder in which Pactrail runs and keeps its data
     */
    static Served start(List<String> command, Path folder) throws IOException {
        int port = freePort();
        Path log = folder.resolve("log");
        List<String> whole = new ArrayList<>(command);
        whole.add("--server.port=" + port);
        Process process = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Served(process, log, port);
    }

    /** Repeats a probe every 10 milliseconds until it succeeds; it fails while Pactrail does not answer yet. */
    void until(Probe probe, Duration patience) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!knowsPassword() || !succeeds(probe)) {
            if (!process.isAlive() || System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("Pactrail did not do as asked: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /**
     * Posts JSON.
     *
     * @return the status of the answer
     */
    int post(String path, String json) throws IOException, InterruptedException {
        return posted(path, json).statusCode();
    }

    HttpResponse<String> posted(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = asked(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(asked(path).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
        http.close();
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization());
    }

    /** Returns the position of the last event that a command stored. */
    static long position(HttpResponse<String> answer) {
        return answer.headers()
                .firstValueAsLong("Pactrail-Position")
                .orElseThrow(() -> new IllegalStateException("Refused: " + answer.uri() + ' ' + answer.body()));
    }

    int port() {
        return port;
    }

    /** Returns the header that signs the first user in. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8));
    }

    private boolean knowsPassword() throws IOException {
        if (password.isEmpty()) {
            Matcher told = PASSWORD.matcher(Files.readString(log));
            password = told.find() ? told.group(1) : "";
        }
        return !password.isEmpty();
    }

    private static boolean succeeds(Probe probe) throws InterruptedException {
        try {
            return probe.succeeds();
        } catch (IOException notUp) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
