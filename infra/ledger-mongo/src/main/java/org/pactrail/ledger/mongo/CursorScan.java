package org.pactrail.ledger.mongo;

import com.mongodb.client.MongoCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Scan;

/**
 * Scans with one open cursor, and reopens the cursor at its position when the server has dropped it or it had reached
 * the end.
 */
final class CursorScan implements Scan {
    private final Server server;
    private final MongoReader reader;
    private final Deque<Entry> ahead = new ArrayDeque<>();
    private @Nullable MongoCursor<Document> cursor;
    private long next;

    CursorScan(Server server, MongoReader reader, long from) {
        this.server = server;
        this.reader = reader;
        this.next = Math.max(0, from);
    }

    @Override
    public List<Entry> next(int atMost) {
        fill(atMost);
        List<Entry> page = new ArrayList<>();
        while (page.size() < atMost && !ahead.isEmpty()) {
            page.add(ahead.poll());
        }
        return page;
    }

    @Override
    public void close() {
        if (cursor != null) {
            cursor.close();
            cursor = null;
        }
    }

    private void fill(int atMost) {
        boolean fresh = cursor == null;
        try {
            server.ask(() -> load(atMost));
        } catch (LedgerUnavailable dropped) {
            close();
            if (fresh || dropped instanceof LedgerDamaged) {
                throw dropped;
            }
            fill(atMost);
        }
    }

    /**
     * Reads entries ahead. Only a new cursor's end is the end of the ledger: an older cursor's may have been passed
     * since.
     */
    private int load(int atMost) {
        MongoCursor<Document> open = cursor;
        boolean fresh = false;
        while (ahead.size() < atMost) {
            if (open == null) {
                open = reader.commits(next).cursor();
                cursor = open;
                fresh = true;
            }
            if (!open.hasNext()) {
                close();
                open = null;
                if (fresh) {
                    return ahead.size();
                }
                continue;
            }
            for (Entry entry : CommitDocument.entries(open.next())) {
                if (entry.position() >= next) {
                    ahead.add(entry);
                    next = entry.position() + 1;
                }
            }
        }
        return ahead.size();
    }
}
