package org.pactrail.ledger.sqlite.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.pactrail.ledger.Entry;

/**
 * Decodes a row of the table {@code entry} from SQLite's record format: the types of its columns, each with its length,
 * and then their values. Source: "Record Format" in SQLite's description of its file format.
 */
final class RecordBytes {
    private static final int COLUMNS = 11;
    private static final int[] NUMBER_BYTES = {0, 1, 2, 3, 4, 6, 8, 8};
    private static final int FLOAT = 7;
    private static final int ZERO = 8;
    private static final int ONE = 9;
    private static final int FIRST_BLOB = 12;
    private static final int BLOB = 0;
    private static final int TEXT = 1;

    private final byte[] bytes;
    private final int[] types = new int[COLUMNS];
    private int column = 1;
    private int at;

    /** @param start of the record, which ends before {@code end} */
    private RecordBytes(byte[] bytes, int start, int end) throws UnexpectedPage {
        this.bytes = bytes;
        Varints head = new Varints(bytes, start);
        int values = start + head.size();
        at = values;
        long due = values;
        for (int i = 0; i < COLUMNS; i++) {
            types[i] = head.size();
            due += length(types[i]);
        }
        if (head.at() != values || due != end || types[0] != 0) {
            throw new UnexpectedPage("a record of other columns");
        }
    }

    static Entry entry(long position, byte[] bytes, int start, int end, RepeatedTexts repeated) throws UnexpectedPage {
        RecordBytes row = new RecordBytes(bytes, start, end);
        return new Entry(
                position,
                row.number(),
                Instant.EPOCH.plus(row.number(), ChronoUnit.MICROS),
                row.text(),
                row.number(),
                row.text(),
                row.text(repeated),
                row.text(repeated),
                row.bytes(TEXT),
                row.bytes(TEXT),
                row.bytes(BLOB));
    }

    private static int length(int type) {
        return type >= FIRST_BLOB ? (type - FIRST_BLOB) / 2 : type < ZERO ? NUMBER_BYTES[type] : 0;
    }

    private long number() throws UnexpectedPage {
        int type = types[column++];
        if (type == ZERO || type == ONE) {
            return type - ZERO;
        }
        if (type == 0 || type == FLOAT || type > ONE) {
            throw new UnexpectedPage("a number due, type=" + type);
        }
        int end = at + length(type);
        long number = bytes[at++];
        while (at < end) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[at++]);
        }
        return number;
    }

    private String text() throws UnexpectedPage {
        int length = next(TEXT);
        return new String(bytes, at - length, length, UTF_8);
    }

    private String text(RepeatedTexts repeated) throws UnexpectedPage {
        int length = next(TEXT);
        return repeated.at(bytes, at - length, at);
    }

    private byte[] bytes(int kind) throws UnexpectedPage {
        int length = next(kind);
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Skips a text or a blob and returns its length. */
    private int next(int kind) throws UnexpectedPage {
        int type = types[column++];
        if (type < FIRST_BLOB || type % 2 != kind) {
            throw new UnexpectedPage("a text or a blob due, type=" + type);
        }
        int length = length(type);
        at += length;
        return length;
    }
}
