package org.pactrail.ledger.sqlite.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Reads pages of an unchanging file, {@value #PAGES} at a time, because the next page asked for mostly follows. Used by
 * one thread at a time.
 */
final class PageWindow {
    private static final int PAGES = 16;

    private final FileChannel file;
    private final int pageSize;
    private final ByteBuffer bytes;
    private long first = Long.MIN_VALUE;

    PageWindow(FileChannel file, int pageSize) {
        this.file = file;
        this.pageSize = pageSize;
        this.bytes = ByteBuffer.allocate(PAGES * pageSize);
    }

    /**
     * Returns a page.
     *
     * @param number from 1 for the first page, as SQLite counts
     * @return valid until the next call
     */
    ByteBuffer page(long number) throws IOException, UnexpectedPage {
        if (number < first || number >= first + bytes.limit() / pageSize) {
            read(number);
        }
        return bytes.slice(Math.toIntExact(number - first) * pageSize, pageSize);
    }

    private void read(long number) throws IOException, UnexpectedPage {
        first = Long.MIN_VALUE; // no page is valid when this fails
        bytes.clear();
        long at = (number - 1) * pageSize;
        while (at >= 0 && bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // a read may return less than all
        }
        bytes.flip();
        if (bytes.limit() < pageSize) {
            throw new UnexpectedPage("a page outside the file");
        }
        first = number;
    }
}
