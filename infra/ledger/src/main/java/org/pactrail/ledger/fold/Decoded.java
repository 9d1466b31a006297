package org.pactrail.ledger.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;

/**
 * An entry with its event, decoded by a reading thread before the fold takes it.
 *
 * @param recorded null for an event that the view does not use
 */
record Decoded<E>(Entry entry, @Nullable Recorded<E> recorded) {
    static <E> List<Decoded<E>> all(List<Entry> entries, Decoder<E> decoder, View<E, ?> view) {
        return entries.stream().map(entry -> of(entry, decoder, view)).toList();
    }

    private static <E> Decoded<E> of(Entry entry, Decoder<E> decoder, View<E, ?> view) {
        return view.concerns(entry.type(), entry.revision())
                ? new Decoded<>(entry, new Recorded<>(entry, decoder.decode(entry)))
                : new Decoded<>(entry, null);
    }
}
