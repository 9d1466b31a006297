package org.pactrail.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.listening.BroadcastProgram;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Fork;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.figures.changes.MeasuredEvent;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures servers that send changes of a year's figures to thousands of listeners. */
final class Broadcast {
    private Broadcast() {}

    /** Measures a Pactrail on the ledger {@code file}; each change is an agreement that its first user signs over HTTP. */
    public static final class OfPactrail implements Contender {
        private static final String PATH = "/api/figures/changes";

        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            Listening listening = new Listening(settings);
            try (Scratch scratch = Scratch.make(settings);
                    Served served = Served.over(settings, scratch.folder(), "/api/figures/" + Listening.YEAR)) {
                Signing signing = new Signing(served);
                long head = signing.prepare(listening.changes());
                String user = served.authorization();
                byte[] request = Listening.request(PATH + "?lastEventId=" + head, user);
                byte[] allYears = Listening.request(PATH, user); // more than those who stall can be sent
                return listening.measure(served.port(), request, allYears, signing);
            }
        }
    }

    /**
     * Measures a thread that writes the bytes which Pactrail would write for a year of the ledger {@code file}; each change is an empty
     * POST.
     */
    public static final class OfRaw implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            try (Scratch scratch = Scratch.make(settings);
                    HttpClient http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                Process server = start(Files.write(scratch.resolve("text"), event(settings.path("file"))));
                try {
                    int port = Integer.parseInt(server.inputReader().readLine());
                    Asking asking = new Asking(http, URI.create("http://127.0.0.1:" + port), new ArrayList<>());
                    byte[] request = Listening.request("/", "");
                    return new Listening(settings).measure(port, request, request, asking);
                } finally {
                    server.destroy();
                }
            }
        }

        private static Process start(Path text) throws IOException {
            return new ProcessBuilder(
                            Fork.command(BroadcastProgram.class.getName(), List.of(), List.of(text.toString())))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        /** Asks the server for changes; the server counts its positions from 1. */
        private record Asking(HttpClient http, URI server, List<Instant> recorded) implements Listening.Changing {
            @Override
            public long change() throws Exception {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(server)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
                recorded.add(Instant.parse(
                        answer.headers().firstValue(BroadcastProgram.RECORDED).orElseThrow()));
                return Served.position(answer);
            }

            @Override
            public Instant recordedAt(long position) {
                return recorded.get((int) position - 1);
            }
        }

        private static byte[] event(Path file) {
            try (Ledger ledger = SqliteLedger.open(file)) {
                return MeasuredEvent.of(ledger, Listening.YEAR);
            }
        }
    }
}
