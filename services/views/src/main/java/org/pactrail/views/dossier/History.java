package org.pactrail.views.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.unreadable.Voiding;

/**
 * Holds the events of one partnership up to a position.
 *
 * @param events at least one, oldest first
 * @param passedOver entries of the partnership that cannot be read
 * @param partners the register at that position; of the present, perhaps a later one, so that no name is missing
 */
public record History(
        List<Recorded<PartnershipEvent>> events,
        List<PassedOver> passedOver,
        PartnerRegister partners,
        long position,
        @Nullable Instant recordedAt) {

    /** Returns the sequence of the last event, which a command names as the version it has seen. */
    long version() {
        long last = events.getLast().entry().sequence();
        return passedOver.isEmpty()
                ? last
                : Math.max(last, passedOver.getLast().entry().sequence());
    }

    /**
     * Holds an entry that cannot be read.
     *
     * @param reason which part of the payload is missing or cannot be read
     * @param voiding absent while nobody voided it
     */
    record PassedOver(Entry entry, String reason, @Nullable Voiding voiding) {
        String summary() {
            String voided = voiding == null
                    ? "No command is taken until an administrator voids it."
                    : "Voided by " + (voiding.who() == null ? "somebody" : voiding.who()) + ": " + voiding.reason();
            return "This entry cannot be read and changed nothing (" + reason + "). " + voided;
        }
    }
}
