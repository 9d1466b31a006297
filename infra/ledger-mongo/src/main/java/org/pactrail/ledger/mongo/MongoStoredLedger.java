package org.pactrail.ledger.mongo;

import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;

/** A ledger that is read as it is, whether it is sound or not, and nothing is made in its database. */
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

    /** What stands behind all positions, because its {@code _id} is none, is no part of a page: only the head tells it. */
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
