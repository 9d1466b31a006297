package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The server went away while a commit was on its way, and it is not known whether it is stored. Asking again under the same
 * idempotency key tells: it is stored once at the most. The ledger itself goes on.
 */
public final class OutcomeUnknown extends LedgerUnavailable {
    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
