package org.pactrail.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.LedgerStore.Numbered;

/** Runs the queries of the collection {@code ledger}. Safe for use by many threads. */
final class MongoReader {
    private static final int PAGE = 1_000;
    private static final int FIRST_PROBE = 32;
    private static final int LARGEST_PROBE = 512;

    /** Selects a commit's first position without its events, which may take 8 MB. */
    private static final Bson PLACE = include(CommitDocument.POSITION);

    private final MongoCollection<Document> ledger;

    MongoReader(MongoCollection<Document> ledger) {
        this.ledger = ledger;
    }

    List<Entry> entries(long from, int limit) {
        List<Entry> entries = new ArrayList<>();
        if (limit <= 0) {
            return entries;
        }
        try (MongoCursor<Document> commits = commits(from).limit(limit).cursor()) {
            while (entries.size() < limit && commits.hasNext()) {
                CommitDocument.entries(commits.next()).stream()
                        .filter(entry -> entry.position() >= from)
                        .limit(limit - entries.size())
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    /** Returns the commit that holds a position, and those after it. */
    FindIterable<Document> commits(long from) {
        return following(start(from));
    }

    List<Numbered> wholeCommits(long from, int atMost) {
        List<Numbered> commits = new ArrayList<>();
        int entries = 0;
        try (MongoCursor<Document> found = commits(from).limit(atMost).cursor()) {
            while (entries < atMost && found.hasNext()) {
                Numbered commit = CommitDocument.commit(found.next());
                if (commit.entries().getLast().position() >= from) {
                    commits.add(commit);
                    entries += commit.entries().size();
                }
            }
        }
        return commits;
    }

    /** Returns whole commits from a position on, if one begins there. */
    List<Entry> grown(long from) {
        List<Entry> entries = new ArrayList<>();
        if (ledger.find(eq(CommitDocument.POSITION, from)).projection(PLACE).first() != null) {
            try (MongoCursor<Document> commits = following(from).cursor()) {
                while (entries.size() < PAGE && commits.hasNext()) {
                    entries.addAll(CommitDocument.entries(commits.next()));
                }
            }
        }
        return entries;
    }

    /** Returns entries of a stream. Streams have no gaps: the first missing sequence is the end. */
    List<Entry> ofStream(String stream, long fromSequence, int limit) {
        TreeMap<Long, Entry> found = new TreeMap<>();
        long next = Math.max(0, fromSequence);
        int probe = FIRST_PROBE;
        boolean more = limit > 0;
        while (more) {
            long asked = next;
            ledger.find(in(CommitDocument.EVENTS_AT, places(stream, asked, Math.min(probe, limit))))
                    .forEach(commit -> CommitDocument.entries(commit).stream()
                            .filter(entry -> entry.stream().equals(stream) && entry.sequence() >= asked)
                            .forEach(entry -> found.put(entry.sequence(), entry)));
            while (found.containsKey(next)) {
                next++;
            }
            more = next - asked >= Math.min(probe, limit) && found.size() < limit;
            probe = Math.min(2 * probe, LARGEST_PROBE);
        }
        return found.headMap(next).values().stream().limit(limit).toList();
    }

    Optional<Receipt> committed(String key) {
        return Optional.ofNullable(ledger.find(eq(CommitDocument.KEY, key)).first())
                .map(CommitDocument::receipt);
    }

    Head head() {
        Document last = ledger.find().sort(descending(CommitDocument.POSITION)).first();
        return last == null ? Head.EMPTY : CommitDocument.head(last);
    }

    Instant recordedAt(long position) {
        Document commit = holding(position);
        if (commit == null) {
            throw new LedgerDamaged("The ledger has a gap. Restore it from a backup: position=" + position, null);
        }
        return CommitDocument.recordedAt(commit, position);
    }

    /** Returns the first position of the commit that holds a position; the position itself where none does. */
    private long start(long from) {
        if (from <= 0) {
            return from;
        }
        Document place = ledger.find(lte(CommitDocument.POSITION, from))
                .sort(descending(CommitDocument.POSITION))
                .projection(PLACE)
                .first();
        return place == null ? from : CommitDocument.first(place);
    }

    private @Nullable Document holding(long position) {
        return ledger.find(lte(CommitDocument.POSITION, position))
                .sort(descending(CommitDocument.POSITION))
                .first();
    }

    /**
     * Returns the commits from a position on. From 0 on without a condition, so that damaged positions are found too.
     */
    private FindIterable<Document> following(long position) {
        FindIterable<Document> found =
                position <= 0 ? ledger.find() : ledger.find(gte(CommitDocument.POSITION, position));
        return found.sort(ascending(CommitDocument.POSITION)).batchSize(PAGE);
    }

    private static List<String> places(String stream, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(sequence -> CommitDocument.at(stream, sequence))
                .toList();
    }
}
