package org.pactrail.ledger.fold;

import org.pactrail.ledger.Entry;

/** Turns an entry's payload into the event it stands for. Called by several threads at once. */
@FunctionalInterface
public interface Decoder<E> {
    /**
     * @throws UnreadableEntry when the entry is of a known type and its payload is no sound event; the fold passes over the entry
     * @throws RuntimeException when the entry is of no known type; the fold stops there, loudly
     */
    E decode(Entry entry);
}
