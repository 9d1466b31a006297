package org.pactrail.ledger.fold;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of a view and its position in the ledger.
 *
 * @param position of the last entry folded in, −1 before the first
 * @param recordedAt of that entry, null before the first
 * @param unreadable entries up to that position that the fold passed over, because they cannot be read, in their order
 */
public record ViewState<S>(S state, long position, @Nullable Instant recordedAt, List<Unreadable> unreadable) {
    public ViewState {
        unreadable = List.copyOf(unreadable);
    }

    public ViewState(S state, long position, @Nullable Instant recordedAt) {
        this(state, position, recordedAt, List.of());
    }
}
