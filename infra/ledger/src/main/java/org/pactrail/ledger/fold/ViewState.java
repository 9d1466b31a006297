package org.pactrail.ledger.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a view and its position in the ledger.
 *
 * @param position of the last entry folded in, −1 before the first
 * @param recordedAt of that entry, null before the first
 */
public record ViewState<S>(S state, long position, @Nullable Instant recordedAt) {}
