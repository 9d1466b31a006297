package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server failed during a commit, which may or may not be stored. Send it again with the same
 * idempotency key: it is stored once at most. The ledger itself goes on.
 */
public final class OutcomeUnknown extends LedgerUnavailable {
    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
