package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/** What is stored cannot be what was written, which no waiting mends: the ledger must be restored from a backup. */
public final class LedgerDamaged extends LedgerUnavailable {
    public LedgerDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
