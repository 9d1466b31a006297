package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/** Thrown when the ledger cannot be read or written; the message says why and what to do. */
public class LedgerUnavailable extends RuntimeException {
    public LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
