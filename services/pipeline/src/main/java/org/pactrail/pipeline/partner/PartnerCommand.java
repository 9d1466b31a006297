package org.pactrail.pipeline.partner;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** A command about a registered partner. {@code today} is the day on which the command was sent, in UTC. */
public sealed interface PartnerCommand {
    PartnerId partner();

    record RenamePartner(
            @TargetAggregateIdentifier PartnerId partner, String name, LocalDate effectiveOn, LocalDate today)
            implements PartnerCommand {}

    record ReclassifyPartner(
            @TargetAggregateIdentifier PartnerId partner,
            PartnerType type,
            Membership membership,
            LocalDate effectiveOn,
            LocalDate today)
            implements PartnerCommand {}

    record IdentifyPartner(@TargetAggregateIdentifier PartnerId partner, String scheme, String identifier)
            implements PartnerCommand {}

    /**
     * Replaces the short names of a partner.
     *
     * @param shortNames all short names from now on
     */
    record ChangeShortNames(@TargetAggregateIdentifier PartnerId partner, List<String> shortNames)
            implements PartnerCommand {
        public ChangeShortNames {
            shortNames = List.copyOf(shortNames);
        }
    }

    record MergePartner(
            @TargetAggregateIdentifier PartnerId partner,
            PartnerId into,
            @Nullable String reason) implements PartnerCommand {}

    record UndoMerge(@TargetAggregateIdentifier PartnerId partner, String reason) implements PartnerCommand {}
}
