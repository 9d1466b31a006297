package org.pactrail.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.measure.Writers;
import org.pactrail.benchmarks.store.AxonMongo;
import org.pactrail.benchmarks.store.PlainEvents;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.mongo.MongoLedger;
import org.pactrail.ledger.mongo.WireServer;

/** Measures as {@link Append} does, over MongoDB's protocol to a server in a process of its own that is an emulator and no MongoDB. */
final class MongoAppend {
    private static final String RATE = "events/s";

    private MongoAppend() {}

    /** Appends to a ledger. */
    public static final class ToPactrail implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            int size = settings.number("events", 1);
            try (WireServer server = WireServer.start();
                    Ledger ledger = MongoLedger.open(server.uri("pactrail"))) {
                return Map.of(RATE, Writers.perSecond(settings, number -> {
                    PlainEvents events = new PlainEvents(number);
                    return () -> {
                        ledger.append(new Commit(events.next(size), null));
                        return size;
                    };
                }));
            }
        }
    }

    /** Appends through Axon's engine. */
    public static final class ToAxon implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            int size = settings.number("events", 1);
            try (WireServer server = WireServer.start();
                    AxonMongo axon = new AxonMongo(server.uri("axon"), settings.number("best", 0) == 1)) {
                return Map.of(RATE, Writers.perSecond(settings, number -> {
                    PlainEvents events = new PlainEvents(number);
                    return () -> {
                        axon.append(events.next(size));
                        return size;
                    };
                }));
            }
        }
    }

    /** Inserts the ledger's documents by the driver alone: one thread, {@code rows} events an insertion. */
    public static final class Raw implements Contender {
        private static final Binary LEAF = new Binary(new byte[32]);

        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            int size = settings.number("events", 1);
            int rows = settings.number("rows", 500);
            try (WireServer server = WireServer.start()) {
                MongoLedger.open(server.uri("pactrail")).close();
                try (MongoClient client = MongoClients.create(server.uri("pactrail"))) {
                    MongoCollection<Document> ledger = client.getDatabase("pactrail")
                            .getCollection("ledger")
                            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
                    return Map.of(RATE, Writers.perSecond(settings.with("writers", 1), number -> {
                        PlainEvents events = new PlainEvents(number);
                        long[] position = {0};
                        return () -> {
                            ledger.insertMany(documents(events, rows / size, size, position));
                            return rows;
                        };
                    }));
                }
            }
        }

        private static List<Document> documents(PlainEvents events, int commits, int size, long[] position) {
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < commits; i++) {
                documents.add(new Document("_id", position[0])
                        .append(
                                "events",
                                events.next(size).stream().map(Raw::event).toList()));
                position[0] += size;
            }
            return documents;
        }

        private static Document event(NewEvent event) {
            return new Document("at", event.stream() + '#' + event.sequence())
                    .append("id", event.id())
                    .append("type", event.type())
                    .append("revision", event.revision())
                    .append("recordedAt", event.at().toEpochMilli() * 1_000)
                    .append("payload", new Binary(event.payload()))
                    .append("metadata", new Binary(event.metadata()))
                    .append("leaf", LEAF);
        }
    }
}
