package org.pactrail.ledger.fold;

import org.pactrail.ledger.Entry;

/** Decodes an entry's payload into its event. Called by several threads at once, once for each entry and fold. */
@FunctionalInterface
public interface Decoder<E> {
    /**
     * Returns the event of an entry.
     *
     * @throws UnreadableEntry when the type is known and the payload is no sound event; the fold passes over the entry
     * @throws RuntimeException when the type is unknown; the fold stops at that entry
     */
    E decode(Entry entry);
}
