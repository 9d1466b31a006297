package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when stored bytes are not the bytes that were written. Waiting does not mend it: the ledger must be restored
 * from a backup.
 */
public final class LedgerDamaged extends LedgerUnavailable {
    public LedgerDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
