package org.pactrail.ledger.sequence;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks whether the store answered the last time. Set by the sequencer's thread after each contact, read by any
 * thread; each failure is logged once when it comes, and once when the store is back.
 */
final class StoreAvailability {
    private static final Logger LOG = LoggerFactory.getLogger(StoreAvailability.class);

    private final Set<String> logged = new HashSet<>(); // the sequencer's own
    private volatile @Nullable LedgerUnavailable failure;

    boolean isLost() {
        return failure != null;
    }

    /**
     * Throws the store's last failure, if it lasts.
     *
     * @throws LedgerUnavailable when the store did not answer the last time
     */
    void require() {
        LedgerUnavailable known = failure;
        if (known != null) {
            String message = String.valueOf(known.getMessage());
            throw switch (known) {
                case LedgerAway away -> new LedgerAway(message, away);
                case LedgerDamaged damaged -> new LedgerDamaged(message, damaged);
                default -> new LedgerUnavailable(message, known);
            };
        }
    }

    /**
     * Records a failure.
     *
     * @return whether it was logged: a message that differs in numbers only is not logged again
     */
    boolean lost(LedgerUnavailable why) {
        failure = why;
        String message = String.valueOf(why.getMessage());
        boolean isNew = logged.add(message.replaceAll("\\d+", "#"));
        if (isNew) {
            LOG.warn("The ledger cannot be used now, and Pactrail tries until it can. {}", message);
        }
        return isNew;
    }

    void found(Head head) {
        if (failure != null) {
            LOG.info("The ledger is back: entries={}", head.entries());
            logged.clear();
            failure = null;
        }
    }
}
