package org.pactrail.views.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Holds the events of one partnership up to a position.
 *
 * @param events at least one, oldest first
 * @param partners the register at that position or later, so that no name is missing
 */
public record History(
        List<Recorded<PartnershipEvent>> events,
        PartnerRegister partners,
        long position,
        @Nullable Instant recordedAt) {

    /** Returns the sequence of the last event, which a command names as the version it has seen. */
    long version() {
        return events.getLast().entry().sequence();
    }
}
