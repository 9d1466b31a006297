package org.pactrail.ledger.sqlite.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.pactrail.ledger.Entry;

/**
 * Reads the table {@code entry} from the pages of its file, a tree whose leaves hold the rows in order. Source: "B-tree
 * Pages" in SQLite's description of its file format. The caller keeps the file from changing. Used by one thread at a
 * time.
 */
final class TablePages {
    private static final int HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int RESERVED_AT = 20;
    private static final int ENCODING_AT = 56;
    private static final int UTF_8 = 1;

    private static final byte INNER = 0x05;
    private static final byte LEAF = 0x0D;
    private static final int CELLS_AT = 3;
    private static final int LAST_CHILD_AT = 8;
    private static final int INNER_HEADER = 12;
    private static final int LEAF_HEADER = 8;

    /** Depth of SQLite's deepest trees; pages that point in a circle end here. */
    private static final int DEEPEST = 20;

    private final FileChannel file;
    private final int root;
    private final int pageSize;
    private final int usable;
    private final PageWindow[] windows = new PageWindow[DEEPEST + 2]; // one for each depth, the last for overflow pages

    private final RepeatedTexts repeated = new RepeatedTexts();

    TablePages(FileChannel file, int root) throws IOException, UnexpectedPage {
        this.file = file;
        this.root = root;
        ByteBuffer header = new PageWindow(file, HEADER).page(1);
        int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
        pageSize = size == 1 ? 1 << Short.SIZE : size;
        usable = pageSize - Byte.toUnsignedInt(header.get(RESERVED_AT));
        if (header.getInt(ENCODING_AT) != UTF_8 || root < 2) {
            throw new UnexpectedPage("another encoding, or no table");
        }
    }

    /**
     * Returns entries from a position on, in order.
     *
     * @return fewer than {@code limit} only at the end
     */
    List<Entry> entries(long from, int limit) throws IOException, UnexpectedPage {
        Found found = new Found(from, limit);
        below(root, 0, found);
        return found.entries;
    }

    /** Collects the entries of a page and of the pages below it. */
    private void below(int number, int depth, Found found) throws IOException, UnexpectedPage {
        ByteBuffer page = page(number, Math.min(depth, DEEPEST));
        int cells = Short.toUnsignedInt(page.getShort(CELLS_AT));
        boolean leaf = page.get(0) == LEAF;
        int pointers = leaf ? LEAF_HEADER : INNER_HEADER;
        boolean known = leaf || page.get(0) == INNER;
        boolean empty = cells == 0 && depth > 0; // only a table without rows has such a page, its root
        if (!known || empty || depth == DEEPEST || pointers + cells * Short.BYTES > usable) {
            throw new UnexpectedPage("no page of a table, page=" + number);
        }
        for (int i = 0; i < cells && found.more(); i++) {
            int cell = Short.toUnsignedInt(page.getShort(pointers + i * Short.BYTES));
            if (cell > usable - Integer.BYTES) {
                throw new UnexpectedPage("a cell outside its page, page=" + number);
            }
            if (leaf) {
                row(page, cell, found);
            } else if (new Varints(page.array(), page.arrayOffset() + cell + Integer.BYTES).number() >= found.due) {
                below(page.getInt(cell), depth + 1, found);
            }
        }
        if (!leaf && found.more()) {
            below(page.getInt(LAST_CHILD_AT), depth + 1, found);
        }
    }

    private void row(ByteBuffer page, int cell, Found found) throws IOException, UnexpectedPage {
        Varints head = new Varints(page.array(), page.arrayOffset() + cell);
        int length = head.size();
        long position = head.number();
        if (found.wants(position)) {
            int here = lengthInPage(length);
            int end = head.at() + here;
            if (end > page.arrayOffset() + usable) {
                throw new UnexpectedPage("a row longer than its page");
            }
            found.add(
                    here == length
                            ? RecordBytes.entry(position, page.array(), head.at(), end, repeated)
                            : RecordBytes.entry(
                                    position,
                                    spilled(page, head.at() - page.arrayOffset(), here, length),
                                    0,
                                    length,
                                    repeated));
        }
    }

    /** Returns how many bytes of a row are in its leaf; the rest is in overflow pages. */
    private int lengthInPage(int length) {
        int most = usable - 35;
        int least = (usable - 12) * 32 / 255 - 23;
        int wanted = least + (length - least) % (usable - Integer.BYTES);
        return length <= most ? length : wanted <= most ? wanted : least;
    }

    /**
     * Returns the bytes of a row with overflow pages: those in the leaf are followed by the number of the next page,
     * which begins with the number of the one after.
     */
    private byte[] spilled(ByteBuffer leaf, int at, int here, int length) throws IOException, UnexpectedPage {
        if (length > file.size() || at + here + Integer.BYTES > usable) {
            throw new UnexpectedPage("a row longer than the file");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(); // grows as bytes are found: a length may be damaged
        whole.write(leaf.array(), leaf.arrayOffset() + at, here);
        int next = leaf.getInt(at + here);
        while (whole.size() < length) {
            ByteBuffer page = page(next, DEEPEST + 1);
            int more = Math.min(length - whole.size(), usable - Integer.BYTES);
            whole.write(page.array(), page.arrayOffset() + Integer.BYTES, more);
            next = page.getInt(0);
        }
        return whole.toByteArray();
    }

    private ByteBuffer page(int number, int depth) throws IOException, UnexpectedPage {
        if (windows[depth] == null) {
            windows[depth] = new PageWindow(file, pageSize);
        }
        return windows[depth].page(Integer.toUnsignedLong(number));
    }

    private static final class Found {
        private final List<Entry> entries;
        private final int limit;
        private long due;
        private long seen = Long.MIN_VALUE;

        private Found(long from, int limit) {
            this.entries = new ArrayList<>(limit);
            this.limit = limit;
            this.due = from;
        }

        private boolean wants(long position) throws UnexpectedPage {
            if (position <= seen) {
                throw new UnexpectedPage("rows out of order");
            }
            seen = position;
            return position >= due;
        }

        private boolean more() {
            return entries.size() < limit;
        }

        private void add(Entry entry) {
            entries.add(entry);
            due = entry.position() + 1;
        }
    }
}
