package org.pactrail.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Appends events to a new ledger, thousands a commit and one stream after the other. Used by one thread. */
final class EventWriter implements AutoCloseable {
    private static final int A_COMMIT = 4_000;
    private static final byte[] METADATA = "{\"channel\":\"api\",\"user\":\"officer\"}".getBytes(UTF_8);

    private final Ledger ledger;
    private final SplittableRandom random = new SplittableRandom(11);
    private final List<NewEvent> waiting = new ArrayList<>();
    private String stream = "";
    private long sequence;

    private EventWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    static EventWriter on(Path file) {
        return new EventWriter(SqliteLedger.open(file));
    }

    /**
     * Adds an event to a stream.
     *
     * @param to a stream that begins now, or the one that was written to last
     */
    void add(String to, Instant at, PactrailEvent event) {
        sequence = to.equals(stream) ? sequence + 1 : 0;
        if (sequence == 0 && waiting.size() >= A_COMMIT) {
            append();
        }
        stream = to;
        EventType type = EventTypes.of(event.getClass());
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        byte[] payload = LedgerJson.MAPPER.writeValueAsBytes(event);
        waiting.add(new NewEvent(to, sequence, id, type.name(), type.revision(), at, payload, METADATA));
    }

    @Override
    public void close() {
        try (ledger) {
            append();
        }
    }

    private void append() {
        if (!waiting.isEmpty()) {
            ledger.append(new Commit(waiting, null));
            waiting.clear();
        }
    }
}
