package org.pactrail.ledger.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.LedgerStore.Numbered;

/**
 * Converts a commit to a document and back: positions follow from {@code _id} and the index in the array. A document
 * that cannot be what was written throws {@link LedgerDamaged}, which names it.
 */
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
        return readable(document, commit -> new Numbered(entriesOf(commit), commit.getString(KEY)));
    }

    static List<Entry> entries(Document document) {
        return readable(document, CommitDocument::entriesOf);
    }

    /** Returns its first position; the other fields may be absent. */
    static long first(Document document) {
        return readable(document, commit -> commit.getLong(POSITION));
    }

    static Receipt receipt(Document document) {
        return readable(document, CommitDocument::receiptOf);
    }

    /** Returns the head of a ledger whose last commit this is. */
    static Head head(Document document) {
        return readable(
                document,
                commit -> new Head(
                        receiptOf(commit).last(), recordedAt(events(commit).getLast())));
    }

    /**
     * Returns the time of a commit's event.
     *
     * @param position of one of its events
     */
    static Instant recordedAt(Document document, long position) {
        return readable(
                document,
                commit -> recordedAt(events(commit)
                        .get(Math.toIntExact(position - receiptOf(commit).first()))));
    }

    /** Returns one text field of each event; the other fields may be absent. */
    static List<String> texts(Document document, String field) {
        return readable(
                document,
                commit ->
                        events(commit).stream().map(event -> text(event, field)).toList());
    }

    /** Returns the indexed name of a place in a stream; the sequence follows the last {@code #}. */
    static String at(String stream, long sequence) {
        return stream + '#' + sequence;
    }

    private static <T> T readable(Document document, Function<Document, T> reading) {
        try {
            return reading.apply(document);
        } catch (ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | ArithmeticException
                | NumberFormatException unreadable) {
            throw new LedgerDamaged(
                    "The ledger is damaged: a commit is not what Pactrail writes. Restore it from a backup: _id="
                            + document.get(POSITION),
                    unreadable);
        }
    }

    private static List<Entry> entriesOf(Document document) {
        Receipt receipt = receiptOf(document);
        List<Entry> entries = new ArrayList<>();
        for (Document event : events(document)) {
            entries.add(entry(event, receipt.first() + entries.size(), receipt.last()));
        }
        return entries;
    }

    private static Receipt receiptOf(Document document) {
        long first = document.getLong(POSITION);
        events(document).getFirst(); // there is none in a commit that nobody wrote
        return new Receipt(first, first + events(document).size() - 1);
    }

    private static List<Document> events(Document document) {
        return document.getList(EVENTS, Document.class);
    }

    private static Instant recordedAt(Document event) {
        return Instant.EPOCH.plus(event.getLong("recordedAt"), ChronoUnit.MICROS);
    }

    private static String text(Document event, String field) {
        return Objects.requireNonNull(event.getString(field));
    }

    private static byte[] bytes(Document event, String field) {
        return event.get(field, Binary.class).getData();
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
        String at = text(event, "at");
        int hash = at.lastIndexOf('#');
        return new Entry(
                position,
                commitEnd,
                recordedAt(event),
                at.substring(0, hash),
                Long.parseLong(at, hash + 1, at.length(), 10),
                text(event, "id"),
                text(event, "type"),
                text(event, "revision"),
                bytes(event, "payload"),
                bytes(event, "metadata"),
                bytes(event, "leaf"));
    }
}
