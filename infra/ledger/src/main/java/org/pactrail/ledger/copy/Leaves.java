package org.pactrail.ledger.copy;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;

/** Reads entries and leaf hashes of a stored ledger, with which a copy is compared. */
final class Leaves {
    private Leaves() {}

    /**
     * Returns SHA-256 over the leaves up to a position, in hexadecimal; computed from the entries, not from the stored
     * leaves.
     */
    static String combined(StoredLedger ledger, long last) {
        MessageDigest sha = LeafHash.sha256();
        CommitPages pages = new CommitPages(ledger);
        for (long next = 0; next <= last; ) {
            List<Numbered> commits = pages.from(next);
            if (commits.isEmpty()) {
                throw missing(next);
            }
            for (Numbered commit : commits) {
                for (Entry entry : commit.entries()) {
                    if (entry.position() <= last) {
                        sha.update(LeafHash.of(entry));
                    }
                    next = entry.position() + 1;
                }
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Returns the entry at a position. */
    static Entry at(StoredLedger ledger, long position) {
        return ledger.commits(position, 1).stream()
                .flatMap(commit -> commit.entries().stream())
                .filter(entry -> entry.position() == position)
                .findFirst()
                .orElseThrow(() -> missing(position));
    }

    private static LedgerUnavailable missing(long position) {
        return new LedgerUnavailable(
                "There is no entry where one must be. Run ledger verify: position=" + position, null);
    }
}
