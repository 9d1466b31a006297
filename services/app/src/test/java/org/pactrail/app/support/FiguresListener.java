package org.pactrail.app.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears the stream of changes and keeps what was told, in order. */
public final class FiguresListener implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream stream;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger heartbeats = new AtomicInteger();

    /** @param id of the event, or of the last one before it that had one; −1 for none */
    public record Told(long id, JsonNode figures) {
        public int year() {
            return figures.get("year").asInt();
        }

        public int signed() {
            return figures.at("/agreements/signed").asInt();
        }

        public String total() {
            return figures.at("/contributionsUsd/total").asString();
        }
    }

    public FiguresListener(InputStream stream) {
        this.stream = stream;
        Thread.ofVirtual().name("figures-listener").start(this::read);
    }

    /** Everything so far. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    public int heartbeats() {
        return heartbeats.get();
    }

    /** The first thing told that meets a condition, waiting at most 10 seconds for it. */
    public Told await(Predicate<Told> condition) {
        Awaitility.await().until(() -> told.stream().anyMatch(condition));
        return told.stream().filter(condition).findFirst().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            long id = -1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring("id: ".length()));
                } else if (line.startsWith("data: ")) {
                    told.add(new Told(id, JSON.readTree(line.substring("data: ".length()))));
                } else if (line.equals(": heartbeat")) {
                    heartbeats.incrementAndGet();
                }
            }
        } catch (IOException closed) {
            // Ends the stream for this side as its end does.
        }
    }
}
