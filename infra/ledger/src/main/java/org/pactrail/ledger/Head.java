package org.pactrail.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of the ledger.
 *
 * @param position of the last entry, −1 when there is none
 * @param recordedAt of the last entry, null when there is none
 */
public record Head(long position, @Nullable Instant recordedAt) {
    public static final Head EMPTY = new Head(-1, null);

    public long entries() {
        return position + 1;
    }
}
