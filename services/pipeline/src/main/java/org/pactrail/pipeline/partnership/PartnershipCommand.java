package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;

/** What a user may ask of a partnership. {@code today} is the day on which the command was sent, in UTC. */
public sealed interface PartnershipCommand {
    PartnershipId partnership();

    record OpenPartnership(
            @TargetAggregateIdentifier PartnershipId partnership,
            String title,
            List<PartnerId> partners,
            String officer,
            @Nullable Expectation expectation,
            Allocation regions,
            Allocation priorities)
            implements PartnershipCommand {}

    record LogOutreach(
            @TargetAggregateIdentifier PartnershipId partnership,
            OutreachChannel channel,
            LocalDate on,
            @Nullable String with,
            String summary,
            @Nullable NextStep nextStep,
            LocalDate today)
            implements PartnershipCommand {}

    record SetExpectation(@TargetAggregateIdentifier PartnershipId partnership, Expectation expectation)
            implements PartnershipCommand {}

    record StartNegotiation(@TargetAggregateIdentifier PartnershipId partnership, LocalDate startedOn, LocalDate today)
            implements PartnershipCommand {}

    record ClearPartner(
            @TargetAggregateIdentifier PartnershipId partnership,
            PartnerId partner,
            String decider,
            LocalDate validUntil,
            @Nullable String note)
            implements PartnershipCommand {}

    record RefuseClearance(
            @TargetAggregateIdentifier PartnershipId partnership,
            PartnerId partner,
            String decider,
            @Nullable String note)
            implements PartnershipCommand {}

    /** @param parties null for those that the partnership was opened with */
    record SignAgreement(
            @TargetAggregateIdentifier PartnershipId partnership,
            String reference,
            Instrument instrument,
            LocalDate signedOn,
            @Nullable List<PartnerId> parties,
            List<Contribution> contributions,
            Allocation regions,
            Allocation priorities,
            LocalDate today)
            implements PartnershipCommand {}

    /** @param kind null for the contributor's cash, or for goods where it promised no cash in that currency */
    record RecordReceipt(
            @TargetAggregateIdentifier PartnershipId partnership,
            ReceiptId receipt,
            Contributor contributor,
            Money amount,
            @Nullable ContributionKind kind,
            LocalDate receivedOn,
            String reference,
            LocalDate today)
            implements PartnershipCommand {}

    record EndPartnership(
            @TargetAggregateIdentifier PartnershipId partnership,
            Outcome outcome,
            LocalDate on,
            @Nullable String reason,
            LocalDate today)
            implements PartnershipCommand {}

    record ReopenPartnership(
            @TargetAggregateIdentifier PartnershipId partnership, LocalDate on, String reason, LocalDate today)
            implements PartnershipCommand {}

    /** An agreement of earlier days, from a file that is its evidence: prospect, negotiation and signature in one. */
    record ImportAgreement(
            @TargetAggregateIdentifier PartnershipId partnership,
            String title,
            String officer,
            String reference,
            Instrument instrument,
            LocalDate signedOn,
            List<PartnerId> parties,
            List<Contribution> contributions,
            Allocation regions,
            Allocation priorities,
            LocalDate today)
            implements PartnershipCommand {}
}
