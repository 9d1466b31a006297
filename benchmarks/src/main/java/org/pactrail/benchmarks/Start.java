package org.pactrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;

/** Starts Pactrail with {@code command} in an empty folder, and sends commands as its first user until one is stored. */
public final class Start implements Contender {
    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final String PARTNER = """
            {"name": "Ministry of Examples", "type": "GOVERNMENT", "membership": "NONE", "country": "CH"}""";

    @Override
    public Map<String, Double> measure(Settings settings) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(settings.text("command").split("\\|")));
        command.add("--server.port=" + port);
        try (Scratch scratch = Scratch.make(settings);
                HttpClient http = HttpClient.newHttpClient()) {
            Path log = scratch.resolve("log");
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(scratch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                while (!stored(http, port, log)) {
                    if (!process.isAlive() || System.nanoTime() - start > 120_000_000_000L) {
                        throw new IllegalStateException("Pactrail took no command: " + Files.readString(log));
                    }
                    TimeUnit.MILLISECONDS.sleep(10);
                }
                return Map.of("s-to-first-command", (System.nanoTime() - start) / 1e9);
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private static boolean stored(HttpClient http, int port, Path log) throws IOException, InterruptedException {
        Matcher password = PASSWORD.matcher(Files.readString(log));
        if (!password.find()) {
            return false;
        }
        String user = Base64.getEncoder().encodeToString(("admin:" + password.group(1)).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/partners"))
                .header("Authorization", "Basic " + user)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PARTNER))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
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
