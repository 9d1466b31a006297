package org.pactrail.ledger.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.Scan;
import org.pactrail.ledger.store.LedgerStore;

/** Stores a ledger in one MongoDB database, to which other processes may write too. */
final class MongoLedgerStore implements LedgerStore {
    private final Server server;
    private final Duration resolving;
    private final MongoReader reader;
    private final KnownLookup lookup;
    private final MongoCheckpoints checkpoints;

    MongoLedgerStore(Server server, Duration resolving) {
        this.server = server;
        this.resolving = resolving;
        this.reader = new MongoReader(server.ledger());
        this.lookup = new KnownLookup(server.ledger());
        this.checkpoints = new MongoCheckpoints(server);
    }

    @Override
    public Known known(List<NewEvent> events, Set<String> keys) {
        return server.ask(() -> lookup.known(events, keys));
    }

    @Override
    public int write(List<Numbered> commits) {
        return server.ask(() -> new MongoWriter(server, commits, resolving).write());
    }

    @Override
    public List<Entry> grown(long from) {
        return server.ask(() -> reader.grown(from));
    }

    @Override
    public Scan scan(long from) {
        return new CursorScan(server, reader, from);
    }

    @Override
    public List<Entry> read(long from, int limit) {
        return server.ask(() -> reader.entries(from, limit));
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        return server.ask(() -> reader.ofStream(stream, fromSequence, limit));
    }

    @Override
    public Optional<Receipt> committed(String key) {
        return server.ask(() -> reader.committed(key));
    }

    @Override
    public Instant recordedAt(long position) {
        return server.ask(() -> reader.recordedAt(position));
    }

    @Override
    public Head head() {
        return server.ask(reader::head);
    }

    @Override
    public List<Numbered> commits(long from, int atMost) {
        return server.ask(() -> reader.wholeCommits(from, atMost));
    }

    @Override
    public List<SavedView> checkpoints() {
        return server.ask(checkpoints::all);
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return server.ask(() -> checkpoints.find(name));
    }

    @Override
    public void save(Checkpoint checkpoint) {
        server.ask(() -> {
            checkpoints.save(checkpoint);
            return checkpoint;
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
