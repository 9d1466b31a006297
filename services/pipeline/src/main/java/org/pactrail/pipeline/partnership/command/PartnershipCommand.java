package org.pactrail.pipeline.partnership.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;

/** A command about a partnership. {@code today} is the day on which the command was sent, in UTC. */
public interface PartnershipCommand {
    PartnershipId partnership();

    /**
     * Opens a prospect.
     *
     * @param extensionOf the partnership whose agreement the new one is to extend; null without one
     */
    record OpenPartnership(
            @TargetAggregateIdentifier PartnershipId partnership,
            String title,
            List<PartnerId> partners,
            String officer,
            @Nullable ValuedExpectation expectation,
            Allocation regions,
            Allocation priorities,
            @Nullable PartnershipId extensionOf)
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

    record SetExpectation(@TargetAggregateIdentifier PartnershipId partnership, ValuedExpectation expectation)
            implements PartnershipCommand {}

    /**
     * Assigns a partnership to another user.
     *
     * @param officer the owner from now on
     */
    record AssignPartnership(
            @TargetAggregateIdentifier PartnershipId partnership,
            String officer,
            @Nullable String reason) implements PartnershipCommand {}

    record PlanNextStep(@TargetAggregateIdentifier PartnershipId partnership, NextStep nextStep)
            implements PartnershipCommand {}

    record CompleteNextStep(
            @TargetAggregateIdentifier PartnershipId partnership,
            LocalDate on,
            @Nullable String note,
            LocalDate today) implements PartnershipCommand {}

    record MoveNextStep(
            @TargetAggregateIdentifier PartnershipId partnership,
            LocalDate due,
            @Nullable String reason) implements PartnershipCommand {}

    record RecordPledge(@TargetAggregateIdentifier PartnershipId partnership, Pledge pledge, LocalDate today)
            implements PartnershipCommand {}

    record WithdrawPledge(
            @TargetAggregateIdentifier PartnershipId partnership,
            PledgeId pledge,
            LocalDate on,
            String reason,
            LocalDate today)
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

    /**
     * Signs an agreement.
     *
     * @param parties null for the partners that the partnership was opened with
     */
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

    /**
     * Ends a partnership.
     *
     * @param outcome any but {@link Outcome#CANCELLED}, which is a change to an agreement
     */
    record EndPartnership(
            @TargetAggregateIdentifier PartnershipId partnership,
            Outcome outcome,
            LocalDate on,
            @Nullable String reason,
            LocalDate today)
            implements PartnershipCommand {
        public EndPartnership {
            if (outcome == Outcome.CANCELLED) {
                throw new IllegalArgumentException(
                        "An agreement is cancelled by CancelAgreement: partnership=" + partnership);
            }
        }
    }

    record ReopenPartnership(
            @TargetAggregateIdentifier PartnershipId partnership, LocalDate on, String reason, LocalDate today)
            implements PartnershipCommand {}

    /** Imports an agreement of earlier days from a file that is its evidence: prospect, negotiation and signature in one. */
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
            List<AmendmentOf> amendments,
            LocalDate today)
            implements PartnershipCommand {}

    /** Holds an imported amendment and its reason. */
    record AmendmentOf(Amendment amendment, String reason) {}

    /**
     * Imports a prospect or negotiation of earlier days from a file.
     *
     * @param stage {@link Stage#PROSPECT} or {@link Stage#NEGOTIATION}
     */
    record ImportProspect(
            @TargetAggregateIdentifier PartnershipId partnership,
            String title,
            String officer,
            List<PartnerId> partners,
            Stage stage,
            @Nullable ValuedExpectation expectation,
            Allocation regions,
            Allocation priorities,
            @Nullable NextStep nextStep,
            LocalDate today)
            implements PartnershipCommand {}

    /** Takes back a partnership that an import made, by events that compensate the import. */
    record ReverseImport(@TargetAggregateIdentifier PartnershipId partnership, String reason, LocalDate today)
            implements PartnershipCommand {}
}
