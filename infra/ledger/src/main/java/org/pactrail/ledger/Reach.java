package org.pactrail.ledger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the store can be reached, as the sequencer found it last: said once when it goes and once when it is back. */
final class Reach {
    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

    private volatile @Nullable LedgerUnavailable trouble;

    /** @throws LedgerUnavailable when the store could not be reached the last time */
    void require() {
        LedgerUnavailable known = trouble;
        if (known instanceof LedgerAway away) {
            throw new LedgerAway(String.valueOf(away.getMessage()), away);
        }
        if (known != null) {
            throw new LedgerUnavailable(String.valueOf(known.getMessage()), known);
        }
    }

    void lost(LedgerUnavailable why) {
        if (trouble == null) {
            LOG.warn("The ledger is away, and Pactrail tries until it is back. {}", why.getMessage());
        }
        trouble = why;
    }

    void found(Head head) {
        if (trouble != null) {
            LOG.info("The ledger is back: entries={}", head.entries());
            trouble = null;
        }
    }
}
