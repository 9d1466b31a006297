package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Thrown while the server of the ledger does not answer; nothing was done. Pactrail goes on by itself once the server
 * answers: try again.
 */
public final class LedgerAway extends LedgerUnavailable {
    public LedgerAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
