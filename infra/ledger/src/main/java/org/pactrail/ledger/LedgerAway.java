package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The server that keeps the ledger does not answer now; nothing of what was asked was done. Ask again in a while: Pactrail
 * goes on by itself once the server answers.
 */
public final class LedgerAway extends LedgerUnavailable {
    public LedgerAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
