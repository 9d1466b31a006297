package org.pactrail.ledger.fold;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;

/**
 * An entry with its event, which is decoded before the fold takes it.
 *
 * @param recorded null for an event that the view does not use, and for an entry that cannot be read
 * @param failure why the entry cannot be read, null when it can
 */
record Decoded<E>(
        Entry entry,
        @Nullable Recorded<E> recorded,
        @Nullable UnreadableEntry failure) {
    static <E> List<Decoded<E>> all(List<Entry> entries, Decoder<E> decoder, View<E, ?> view) {
        return entries.stream().map(entry -> of(entry, decoder, view)).toList();
    }

    Optional<Unreadable> unreadable() {
        return Optional.ofNullable(failure).map(UnreadableEntry::entry);
    }

    private static <E> Decoded<E> of(Entry entry, Decoder<E> decoder, View<E, ?> view) {
        if (!view.concerns(entry.type(), entry.revision())) {
            return new Decoded<>(entry, null, null);
        }
        try {
            return new Decoded<>(entry, new Recorded<>(entry, decoder.decode(entry)), null);
        } catch (UnreadableEntry unreadable) {
            return new Decoded<>(entry, null, unreadable);
        }
    }
}
