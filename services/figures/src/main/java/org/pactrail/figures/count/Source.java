package org.pactrail.figures.count;

import org.pactrail.ledger.Entry;

/**
 * Identifies the ledger's entry that a signature or a contribution counts by.
 *
 * @param event its id
 */
public record Source(long position, String event) {
    static Source of(Entry entry) {
        return new Source(entry.position(), entry.id());
    }
}
