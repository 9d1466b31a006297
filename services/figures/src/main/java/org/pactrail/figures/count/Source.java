package org.pactrail.figures.count;

import org.pactrail.ledger.Entry;

/**
 * The ledger's entry that makes something count as it does.
 *
 * @param event its id
 */
public record Source(long position, String event) {
    static Source of(Entry entry) {
        return new Source(entry.position(), entry.id());
    }
}
