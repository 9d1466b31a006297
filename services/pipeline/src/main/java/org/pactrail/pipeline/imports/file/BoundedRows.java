package org.pactrail.pipeline.imports.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads a CSV file row by row, and stops in a row that is longer than any row of an office. Used by one thread. */
final class BoundedRows extends FilterReader {
    /** Characters of a row: twelve of the longest texts that a cell may hold. */
    static final int LONGEST = 64_000;

    private long left = LONGEST;

    BoundedRows(Reader file) {
        super(file);
    }

    /** Thrown for a row that is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        static final String SENTENCE =
                "has a row of more than " + LONGEST + " characters. Is there a quotation mark that does not end?";

        TooLong() {
            super(SENTENCE);
        }
    }

    /** Allows the next row as many characters as the one before. */
    void next() {
        left = LONGEST;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws TooLong {
        left -= read;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
