package org.pactrail.ledger.fold;

import org.pactrail.ledger.Entry;

/** Turns an entry's payload into the event it stands for. Called by several threads at once. */
@FunctionalInterface
public interface Decoder<E> {
    /** @throws RuntimeException when the entry is of no known type or not readable; the fold stops there, loudly */
    E decode(Entry entry);
}
