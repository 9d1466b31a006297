package org.pactrail.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.LedgerDamaged;

/** Checks the first commit and the last {@value #CHECKED} on the first contact. */
final class MongoTailCheck {
    private static final int CHECKED = 200;

    private final Server server;

    MongoTailCheck(Server server) {
        this.server = server;
    }

    /**
     * Runs the check.
     *
     * @throws LedgerDamaged when an entry cannot be what was written
     */
    void run() {
        MongoCollection<Document> ledger = server.ledger();
        List<Document> newest = ledger.find()
                .sort(descending(CommitDocument.POSITION))
                .limit(CHECKED)
                .into(new ArrayList<>());
        if (newest.isEmpty()) {
            return;
        }
        if (ledger.find(eq(CommitDocument.POSITION, 0L)).first() == null) {
            throw damaged("it does not begin at position 0");
        }
        Entry before = null;
        for (Document document : newest.reversed()) {
            for (Entry entry : CommitDocument.entries(document)) {
                check(before, entry);
                before = entry;
            }
        }
    }

    private void check(@Nullable Entry before, Entry entry) {
        if (before != null && entry.position() != before.position() + 1) {
            throw damaged("there is a gap before position=" + entry.position());
        }
        if (before != null && entry.recordedAt().isBefore(before.recordedAt())) {
            throw damaged("an entry was recorded before the one that precedes it, position=" + entry.position());
        }
        if (!Arrays.equals(entry.leaf(), LeafHash.of(entry))) {
            throw damaged("an entry is not what its hash says, position=" + entry.position());
        }
    }

    private LedgerDamaged damaged(String what) {
        return new LedgerDamaged(
                "The ledger is damaged: " + what + ". Restore it from a backup: ledger=" + server.name, null);
    }
}
