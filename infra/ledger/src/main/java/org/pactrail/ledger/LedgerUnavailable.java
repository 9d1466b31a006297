package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger could not do what was asked; its message says why and what to do. */
public class LedgerUnavailable extends RuntimeException {
    public LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
