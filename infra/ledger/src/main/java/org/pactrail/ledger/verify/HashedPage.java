package org.pactrail.ledger.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;

/**
 * A page with the results that need no earlier entry, computed by the reading threads.
 *
 * @param altered the index of each entry that does not match its leaf
 * @param streams the hash of each entry's stream
 * @param ids the hash of each entry's id
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to the next, not compared
record HashedPage(List<Entry> entries, BitSet altered, long[] streams, long[] ids) {
    static HashedPage of(List<Entry> entries, TextHash hash) {
        HashedPage page = new HashedPage(entries, new BitSet(), new long[entries.size()], new long[entries.size()]);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            page.altered.set(i, isAltered(entry));
            page.streams[i] = hash.of(entry.stream());
            page.ids[i] = hash.of(entry.id());
        }
        return page;
    }

    private static boolean isAltered(Entry entry) {
        try {
            return !Arrays.equals(entry.leaf(), LeafHash.of(entry));
        } catch (ArithmeticException outOfBounds) {
            return true; // a time that no ledger accepts
        }
    }
}
