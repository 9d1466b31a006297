package org.pactrail.pipeline.command;

import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;

/**
 * Names the aggregate that a command is about.
 *
 * @param kind a user's word for it, as in "There is no partnership"
 * @param stream its stream in the ledger, whose version answers the command
 */
public record Subject(String kind, String stream) {

    public static Subject of(PartnershipId partnership) {
        return new Subject("partnership", partnership.value());
    }

    public static Subject of(PartnerId partner) {
        return new Subject("partner", partner.value());
    }
}
