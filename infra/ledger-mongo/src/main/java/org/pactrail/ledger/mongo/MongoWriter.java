package org.pactrail.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.OutcomeUnknown;
import org.pactrail.ledger.store.LedgerStore.Numbered;

/**
 * Writes one batch. The unique {@code _id} lets each commit land only where the one before it ended, and ordered
 * inserts stop at the first that cannot. After a lost answer the stored commits are compared with the sent ones, and
 * missing ones are sent again: either they land now, or the first sending did and is found. So no commit that was
 * reported as not stored can land later.
 */
final class MongoWriter {
    private static final int DUPLICATE = 11_000;
    private static final long AGAIN_NANOS = Duration.ofMillis(20).toNanos();
    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    private final Server server;
    private final MongoCollection<Document> ledger;
    private final List<Numbered> commits;
    private final long until;
    private int stored;
    private @Nullable MongoException doubt;

    /** @param resolving how long to try to find the outcome after a lost answer */
    MongoWriter(Server server, List<Numbered> commits, Duration resolving) {
        this.server = server;
        this.ledger = server.ledger();
        this.commits = commits;
        this.until = System.nanoTime() + resolving.toNanos();
    }

    /**
     * Stores the batch.
     *
     * @return how many commits are stored, from the first on; the rest never will be
     */
    int write() {
        while (stored < commits.size()) {
            if (insert() || (doubt != null && lookBack())) {
                return stored;
            }
            if (doubt != null && System.nanoTime() > until) {
                throw unknown(doubt);
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
        return stored;
    }

    /** @return whether the outcome is final */
    private boolean insert() {
        try {
            ledger.insertMany(
                    commits.subList(stored, commits.size()).stream()
                            .map(CommitDocument::of)
                            .toList(),
                    ORDERED);
            stored = commits.size();
            return true;
        } catch (MongoBulkWriteException partly) {
            return stoppedAt(partly);
        } catch (MongoException failed) {
            if (doubt == null && MongoFailure.wasNeverSent(failed)) {
                throw MongoFailure.with(server.name, failed);
            }
            doubt = failed;
            return false;
        }
    }

    /**
     * Takes over the outcome of a stopped insert. Unless an answer was lost before, the commit in the way is another
     * process's, and those before it are stored.
     */
    private boolean stoppedAt(MongoBulkWriteException partly) {
        if (partly.getWriteConcernError() != null || partly.getWriteErrors().isEmpty()) {
            doubt = partly;
            return false;
        }
        int at = partly.getWriteErrors().getFirst().getIndex();
        int code = partly.getWriteErrors().getFirst().getCode();
        if (doubt != null) {
            return false;
        }
        stored += at;
        if (code != DUPLICATE && stored == 0) {
            throw MongoFailure.with(server.name, partly);
        }
        return true;
    }

    /**
     * Compares the stored commits with the sent ones.
     *
     * @return whether all of the batch is stored, or another process's commit is in its way
     */
    private boolean lookBack() {
        try {
            for (Document document : there()) {
                if (stored == commits.size() || !isOurs(document, commits.get(stored))) {
                    return true;
                }
                stored++;
            }
        } catch (MongoException failed) {
            doubt = failed;
        }
        return stored == commits.size();
    }

    private List<Document> there() {
        long first = position(commits.get(stored));
        long last = commits.getLast().entries().getLast().position();
        return ledger.find(and(gte(CommitDocument.POSITION, first), lte(CommitDocument.POSITION, last)))
                .sort(ascending(CommitDocument.POSITION))
                .into(new ArrayList<>());
    }

    private static boolean isOurs(Document document, Numbered commit) {
        return CommitDocument.commit(document).equals(commit);
    }

    private static long position(Numbered commit) {
        return commit.entries().getFirst().position();
    }

    private OutcomeUnknown unknown(MongoException cause) {
        return new OutcomeUnknown(
                "The MongoDB server went away while the commit was on its way, and it is not known whether it is stored. Send it"
                        + " again with the same Idempotency-Key: it happens once. ledger=" + server.name,
                cause);
    }
}
