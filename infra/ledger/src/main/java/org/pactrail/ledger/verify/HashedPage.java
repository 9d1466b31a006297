package org.pactrail.ledger.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;

/** @param altered the index of each entry that is not what its leaf says */
record HashedPage(List<Entry> entries, BitSet altered) {
    static HashedPage of(List<Entry> entries) {
        BitSet altered = new BitSet();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            altered.set(i, !Arrays.equals(entry.leaf(), LeafHash.of(entry)));
        }
        return new HashedPage(entries, altered);
    }
}
