package org.pactrail.app.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts an unpacked Pactrail with the sample ledger in a folder that is removed afterwards, uses it a little, and ends it: the JVM stores
 * the classes that were needed, ready for use.
 *
 * @param cache file in which the JVM stores the classes
 */
record Rehearsal(Path jar, Path cache) {
    private static final int ROUNDS = 20;
    private static final int LAST_LINES = 25;
    private static final Duration UP_WITHIN = Duration.ofMinutes(2);

    void run() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("pactrail-rehearsal");
        Process pactrail = null;
        try {
            int port = freePort();
            pactrail = start(scratch, port);
            boolean up = use(pactrail, URI.create("http://127.0.0.1:" + port));
            pactrail.destroy();
            if (!up || !pactrail.waitFor(3, TimeUnit.MINUTES) || !Files.exists(cache)) {
                throw new IllegalStateException("The rehearsal did not " + (up ? "end as it should" : "start")
                        + ", and nothing was installed. This is what it said last:\n" + saidLast(scratch));
            }
        } finally {
            if (pactrail != null) {
                pactrail.destroyForcibly().waitFor();
            }
            Replacement.remove(scratch);
        }
    }

    private Process start(Path scratch, int port) throws IOException {
        return new ProcessBuilder(
                        Install.java().toString(),
                        "-XX:AOTCacheOutput=" + cache,
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=sample",
                        "--server.port=" + port,
                        "--management.server.port=" + port,
                        "--pactrail.ledger.mongo-uri=", // whatever the environment says, the office's ledger stays
                        // untouched
                        "--pactrail.ledger.sqlite=" + scratch.resolve("pactrail.db"))
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("log").toFile())
                .start();
    }

    /**
     * Waits until Pactrail answers, and then sends it some requests.
     *
     * @return whether Pactrail came up
     */
    private static boolean use(Process pactrail, URI base) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + UP_WITHIN.toNanos();
            while (!answers(http, base.resolve("/actuator/health"))) {
                if (!pactrail.isAlive() || System.nanoTime() > end) {
                    return false;
                }
                pactrail.waitFor(100, TimeUnit.MILLISECONDS);
            }
            for (int round = 0; round < ROUNDS; round++) {
                answers(http, base.resolve("/api/figures/2024"));
                answers(http, base.resolve("/api/partnerships"));
            }
            return true;
        }
    }

    private static boolean answers(HttpClient http, URI path) throws InterruptedException {
        String officer = Base64.getEncoder().encodeToString("officer:demo".getBytes(UTF_8));
        try {
            HttpRequest request = HttpRequest.newBuilder(path)
                    .header("Authorization", "Basic " + officer)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notUp) {
            return false;
        }
    }

    private static String saidLast(Path scratch) throws IOException {
        List<String> lines = Files.readAllLines(scratch.resolve("log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
