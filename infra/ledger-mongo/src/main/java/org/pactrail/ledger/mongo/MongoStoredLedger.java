package org.pactrail.ledger.mongo;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;

/** Reads a ledger's database, sound or not; makes nothing in it. */
final class MongoStoredLedger implements StoredLedger {
    private final Server server;
    private final MongoReader reader;
    private final MongoCheckpoints checkpoints;

    MongoStoredLedger(Server server) {
        this.server = server;
        this.reader = new MongoReader(server.ledger());
        this.checkpoints = new MongoCheckpoints(server);
    }

    @Override
    public Head head() {
        return server.ask(reader::head);
    }

    /**
     * Returns a page. A document whose {@code _id} is no position sorts behind all positions and is in no page: reading
     * the head reports it.
     */
    @Override
    public List<Entry> read(long from, int limit) {
        return server.ask(() -> {
            List<Entry> page = reader.entries(from, limit);
            if (page.size() < limit) {
                reader.head();
            }
            return page;
        });
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
    public void close() {
        server.close();
    }
}
