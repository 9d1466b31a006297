package org.pactrail.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;

/** The life of one partnership, from prospect to funded or to one of its endings. */
public sealed interface PartnershipEvent extends PactrailEvent {
    PartnershipId partnership();

    /**
     * A prospect was opened.
     *
     * @param officer the user who owns the partnership
     * @param regions where the money is hoped to go; empty when not yet known
     */
    @EventType(name = "PartnershipOpened")
    record PartnershipOpened(
            PartnershipId partnership,
            String title,
            List<PartnerId> partners,
            String officer,
            Allocation regions,
            Allocation priorities)
            implements PartnershipEvent {
        public PartnershipOpened {
            partners = List.copyOf(partners);
        }
    }

    /** @param with a function or unit, never a person's name */
    @EventType(name = "OutreachLogged")
    record OutreachLogged(
            PartnershipId partnership,
            OutreachChannel channel,
            LocalDate on,
            @Nullable String with,
            String summary,
            @Nullable NextStep nextStep)
            implements PartnershipEvent {}

    @EventType(name = "ExpectationSet")
    record ExpectationSet(PartnershipId partnership, Expectation expectation) implements PartnershipEvent {}

    @EventType(name = "NegotiationStarted")
    record NegotiationStarted(PartnershipId partnership, LocalDate startedOn) implements PartnershipEvent {}

    /**
     * Due diligence of one partner found nothing against it.
     *
     * @param decider the user who decided; here and not in the metadata alone, because a rule depends on it
     * @param validUntil the last day on which an agreement may be signed on this clearance
     */
    @EventType(name = "PartnerCleared")
    record PartnerCleared(
            PartnershipId partnership,
            PartnerId partner,
            String decider,
            LocalDate validUntil,
            @Nullable String note) implements PartnershipEvent {}

    /** Due diligence of one partner spoke against it; a clearance given earlier holds no longer. */
    @EventType(name = "PartnerClearanceRefused")
    record PartnerClearanceRefused(
            PartnershipId partnership,
            PartnerId partner,
            String decider,
            @Nullable String note) implements PartnershipEvent {}

    /**
     * The agreement was signed: amounts, rates and USD values are frozen here.
     *
     * @param signedOn the date of the last required signature
     * @param contributions in the order in which they were stated; a correction names one by its index
     */
    @EventType(name = "AgreementSigned")
    record AgreementSigned(
            PartnershipId partnership,
            String reference,
            Instrument instrument,
            LocalDate signedOn,
            List<PartnerId> parties,
            List<Contribution> contributions,
            Allocation regions,
            Allocation priorities)
            implements PartnershipEvent {
        public AgreementSigned {
            parties = List.copyOf(parties);
            contributions = List.copyOf(contributions);
        }
    }

    /** Money or goods came in against a contribution of this {@code contributor}, {@code kind} and currency. */
    @EventType(name = "ReceiptRecorded")
    record ReceiptRecorded(
            PartnershipId partnership,
            ReceiptId receipt,
            Contributor contributor,
            Money amount,
            ContributionKind kind,
            LocalDate receivedOn,
            String reference)
            implements PartnershipEvent {}

    /** The cash received from partners reached the signed cash. */
    @EventType(name = "PartnershipFunded")
    record PartnershipFunded(PartnershipId partnership, LocalDate fundedOn) implements PartnershipEvent {}

    /** @param reason absent only for {@link Outcome#COMPLETED} */
    @EventType(name = "PartnershipEnded")
    record PartnershipEnded(
            PartnershipId partnership,
            Outcome outcome,
            LocalDate on,
            @Nullable String reason) implements PartnershipEvent {}

    /** @param stage the one it was in when it ended, and is in again */
    @EventType(name = "PartnershipReopened")
    record PartnershipReopened(PartnershipId partnership, Stage stage, LocalDate on, String reason)
            implements PartnershipEvent {}

    /**
     * The expectation that was set last is worth this in US dollars.
     *
     * @param usd by the rate of the day on which the expectation was set, or as stated
     */
    @EventType(name = "ExpectationValued")
    record ExpectationValued(PartnershipId partnership, UsdValue usd) implements PartnershipEvent {}

    /** @param extensionOf the partnership whose agreement this one extends by an agreement of its own */
    @EventType(name = "ExtensionLinked")
    record ExtensionLinked(PartnershipId partnership, PartnershipId extensionOf) implements PartnershipEvent {}

    /** Another user owns the partnership from here on. */
    @EventType(name = "PartnershipAssigned")
    record PartnershipAssigned(
            PartnershipId partnership,
            String officer,
            @Nullable String reason) implements PartnershipEvent {}

    /** A next step was set apart from any outreach; it takes the place of the one that was open. */
    @EventType(name = "NextStepPlanned")
    record NextStepPlanned(PartnershipId partnership, NextStep nextStep) implements PartnershipEvent {}

    /** The open next step was done. */
    @EventType(name = "NextStepDone")
    record NextStepDone(
            PartnershipId partnership,
            LocalDate on,
            @Nullable String note) implements PartnershipEvent {}

    /** The open next step is due on another day. */
    @EventType(name = "NextStepMoved")
    record NextStepMoved(
            PartnershipId partnership,
            LocalDate due,
            @Nullable String reason) implements PartnershipEvent {}

    /** An indication that binds nobody: shown apart, never in a total. */
    @EventType(name = "PledgeRecorded")
    record PledgeRecorded(PartnershipId partnership, Pledge pledge) implements PartnershipEvent {}

    @EventType(name = "PledgeWithdrawn")
    record PledgeWithdrawn(PartnershipId partnership, PledgeId pledge, LocalDate on, String reason)
            implements PartnershipEvent {}

    /** The agreement's value changed by deltas, from {@code amendedOn} on. */
    @EventType(name = "AgreementAmended")
    record AgreementAmended(PartnershipId partnership, Amendment amendment, String reason)
            implements PartnershipEvent {}

    /** Something that was recorded wrongly counts as it should have been from here on; what was recorded stays. */
    @EventType(name = "AgreementCorrected")
    record AgreementCorrected(PartnershipId partnership, Correction correction, String reason)
            implements PartnershipEvent {}

    /** The receipt never was, or went back. */
    @EventType(name = "ReceiptReversed")
    record ReceiptReversed(PartnershipId partnership, ReceiptId receipt, LocalDate on, String reason)
            implements PartnershipEvent {}

    /** The cash received from partners no longer reaches what is signed: the partnership is signed, and no longer funded. */
    @EventType(name = "FundingFellShort")
    record FundingFellShort(PartnershipId partnership, LocalDate on) implements PartnershipEvent {}

    /**
     * A change to a signed agreement waits for somebody else's approval. Nothing counts differently yet.
     *
     * @param author the user who may not approve it; here and not in the metadata alone, because a rule depends on it
     */
    @EventType(name = "ChangeProposed")
    record ChangeProposed(PartnershipId partnership, ChangeId change, String author, Change proposed, String reason)
            implements PartnershipEvent {}

    /** A proposed change was approved; what it changes follows in the same commit. */
    @EventType(name = "ChangeApproved")
    record ChangeApproved(
            PartnershipId partnership,
            ChangeId change,
            String approver,
            @Nullable String note) implements PartnershipEvent {}

    /** A proposed change was refused, and changes nothing. */
    @EventType(name = "ChangeDeclined")
    record ChangeDeclined(PartnershipId partnership, ChangeId change, String decider, String reason)
            implements PartnershipEvent {}

    /** Its author took a proposed change back. */
    @EventType(name = "ChangeWithdrawn")
    record ChangeWithdrawn(
            PartnershipId partnership,
            ChangeId change,
            @Nullable String reason) implements PartnershipEvent {}
}
