package org.pactrail.figures.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.figures.FiguresServer;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A subscriber that loses its connection again and again. */
class CutOffTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SEED = Long.getLong("pactrail.cuts.seed", 1);
    private static final int CHANGES = 5_000;
    private static final int CUTS = 200;
    private static final int YEARS = 4;

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final FiguresServer server = new FiguresServer(ledger);
    private final Random random = new Random(SEED);
    private final Map<Integer, JsonNode> told = new TreeMap<>();
    private long lastId = -1;
    private long heard;

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    @Test
    void ends_with_the_final_figures_and_sees_no_id_go_back() throws Exception {
        server.registerGhana();
        Semaphore mayChange = new Semaphore(0);
        CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> change(mayChange));
        long last = ledger.head().position();
        for (int cut = 0; cut < CUTS; cut++) {
            mayChange.release(CHANGES / CUTS);
            last += CHANGES / CUTS;
            try (Listener listener = server.listen(Long.toString(lastId))) {
                hear(listener, random.nextInt(6), last);
            }
        }
        changing.join();
        assertThat(ledger.head().position()).isEqualTo(last);
        try (Listener listener = server.listen(Long.toString(lastId))) {
            hear(listener, Integer.MAX_VALUE, last);
        }

        System.out.println("seed=" + SEED + " cuts=" + CUTS + " changes=" + CHANGES + " heard=" + heard);
        assertThat(told).hasSize(YEARS);
        for (Map.Entry<Integer, JsonNode> year : told.entrySet()) {
            JsonNode figures = server.get("/api/figures/" + year.getKey(), last);
            assertThat(withoutPosition(year.getValue())).isEqualTo(withoutPosition(figures));
        }
    }

    private void change(Semaphore may) {
        Random years = new Random(SEED);
        for (int i = 0; i < CHANGES; i++) {
            may.acquireUninterruptibly();
            String on = (2020 + years.nextInt(YEARS)) + "-05-02";
            server.record(
                    Signing.of("a" + i, on).by("ghana").cash("ghana", i + ".25").event());
        }
    }

    /** Fewer events where all changes up to a position are told in fewer, because a year changed several times in a row. */
    private void hear(Listener listener, int events, long upTo) throws InterruptedException {
        for (int i = 0; i < events && lastId < upTo; i++) {
            List<String> event = listener.next();
            for (String line : event) {
                if (line.startsWith("id: ")) {
                    long id = Long.parseLong(line.substring("id: ".length()));
                    assertThat(id).isGreaterThanOrEqualTo(lastId);
                    lastId = id;
                }
            }
            JsonNode figures = JSON.readTree(event.getLast().substring("data: ".length()));
            told.put(figures.get("year").asInt(), figures);
            heard++;
        }
    }

    private static JsonNode withoutPosition(JsonNode figures) {
        return ((ObjectNode) figures.deepCopy()).without(List.of("position", "recordedAt"));
    }
}
