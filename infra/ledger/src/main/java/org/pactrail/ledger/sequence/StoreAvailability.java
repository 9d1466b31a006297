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
 * Whether the store can be reached, as the sequencer found it last: each trouble is said once when it comes, and once when all
 * is well again.
 */
final class StoreAvailability {
    private static final Logger LOG = LoggerFactory.getLogger(StoreAvailability.class);

    private final Set<String> said = new HashSet<>(); // the sequencer's own
    private volatile @Nullable LedgerUnavailable trouble;

    boolean isLost() {
        return trouble != null;
    }

    /** @throws LedgerUnavailable when the store could not be reached the last time */
    void require() {
        LedgerUnavailable known = trouble;
        if (known != null) {
            String message = String.valueOf(known.getMessage());
            throw switch (known) {
                case LedgerAway away -> new LedgerAway(message, away);
                case LedgerDamaged damaged -> new LedgerDamaged(message, damaged);
                default -> new LedgerUnavailable(message, known);
            };
        }
    }

    /** @return whether it was said; other numbers in it do not make it another */
    boolean lost(LedgerUnavailable why) {
        trouble = why;
        String message = String.valueOf(why.getMessage());
        boolean isNew = said.add(message.replaceAll("\\d+", "#"));
        if (isNew) {
            LOG.warn("The ledger cannot be used now, and Pactrail tries until it can. {}", message);
        }
        return isNew;
    }

    void found(Head head) {
        if (trouble != null) {
            LOG.info("The ledger is back: entries={}", head.entries());
            said.clear();
            trouble = null;
        }
    }
}
