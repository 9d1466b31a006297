package org.pactrail.figures.changes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears a change stream, block after block, as any client without a library would. */
public final class Listener implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> HEARTBEAT = List.of(": heartbeat");
    private static final List<String> END = List.of("the end");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<List<String>> blocks = new LinkedBlockingQueue<>();

    public Listener(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The next event's lines, heartbeats passed over. */
    List<String> next() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> block = nextBlock();
        while (block.equals(HEARTBEAT)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing but heartbeats was told for " + PATIENCE);
            }
            block = nextBlock();
        }
        return block;
    }

    /** The next event's lines or a heartbeat. */
    List<String> nextBlock() throws InterruptedException {
        @Nullable List<String> block = blocks.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (block == null) {
            throw new AssertionError("Nothing was told for " + PATIENCE);
        }
        return block;
    }

    /** What the next event says. */
    JsonNode nextFigures() throws InterruptedException {
        String data = next().getLast();
        return JSON.readTree(data.substring("data: ".length()));
    }

    /** Waits until the server has ended the stream, hearing it out. */
    void awaitEnd() throws InterruptedException {
        while (!nextBlock().equals(END)) {
            // Heard and passed over.
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            List<String> block = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    block.add(line);
                } else {
                    blocks.add(List.copyOf(block));
                    block.clear();
                }
            }
        } catch (IOException closed) {
            // Ends the stream for this side as its end does.
        }
        blocks.add(END);
    }
}
