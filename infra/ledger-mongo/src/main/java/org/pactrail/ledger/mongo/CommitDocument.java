package org.pactrail.ledger.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LedgerStore.Numbered;
import org.pactrail.ledger.Receipt;

/** One commit as a document: positions follow from {@code _id} and the place in the array. */
final class CommitDocument {
    static final String POSITION = "_id";
    static final String KEY = "key";
    static final String EVENTS = "events";
    static final String EVENTS_AT = "events.at";
    static final String EVENTS_ID = "events.id";

    private CommitDocument() {}

    static Document of(Numbered commit) {
        List<Entry> entries = commit.entries();
        Document document = new Document(POSITION, entries.getFirst().position());
        if (commit.key() != null) {
            document.append(KEY, commit.key());
        }
        return document.append(
                EVENTS, entries.stream().map(CommitDocument::event).toList());
    }

    static Numbered commit(Document document) {
        return new Numbered(entries(document), document.getString(KEY));
    }

    static List<Entry> entries(Document document) {
        Receipt receipt = receipt(document);
        List<Entry> entries = new ArrayList<>();
        for (Document event : events(document)) {
            entries.add(entry(event, receipt.first() + entries.size(), receipt.last()));
        }
        return entries;
    }

    static Receipt receipt(Document document) {
        long first = document.getLong(POSITION);
        return new Receipt(first, first + events(document).size() - 1);
    }

    static List<Document> events(Document document) {
        return document.getList(EVENTS, Document.class);
    }

    /** The name of a place in a stream; the sequence is what follows the last {@code #}. */
    static String at(String stream, long sequence) {
        return stream + '#' + sequence;
    }

    static Instant recordedAt(Document event) {
        return Instant.EPOCH.plus(event.getLong("recordedAt"), ChronoUnit.MICROS);
    }

    private static Document event(Entry entry) {
        return new Document("at", at(entry.stream(), entry.sequence()))
                .append("id", entry.id())
                .append("type", entry.type())
                .append("revision", entry.revision())
                .append("recordedAt", ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()))
                .append("payload", new Binary(entry.payload()))
                .append("metadata", new Binary(entry.metadata()))
                .append("leaf", new Binary(entry.leaf()));
    }

    private static Entry entry(Document event, long position, long commitEnd) {
        String at = event.getString("at");
        int hash = at.lastIndexOf('#');
        return new Entry(
                position,
                commitEnd,
                recordedAt(event),
                at.substring(0, hash),
                Long.parseLong(at, hash + 1, at.length(), 10),
                event.getString("id"),
                event.getString("type"),
                event.getString("revision"),
                event.get("payload", Binary.class).getData(),
                event.get("metadata", Binary.class).getData(),
                event.get("leaf", Binary.class).getData());
    }
}
