package org.pactrail.events;

import static org.pactrail.events.Required.copied;
import static org.pactrail.events.Required.required;

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

/** Records the life of one partnership, from prospect to funded or to one of its endings. */
public sealed interface PartnershipEvent extends PactrailEvent {
    PartnershipId partnership();

    /**
     * A prospect was opened.
     *
     * @param officer the user who owns the partnership
     * @param regions the regions that the money is hoped to go to; empty when not yet known
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
            required(partnership, "partnership");
            required(title, "title");
            partners = copied(partners, "partners");
            required(officer, "officer");
            required(regions, "regions");
            required(priorities, "priorities");
        }
    }

    /**
     * A contact with a partner took place.
     *
     * @param with a function or unit, never a person's name
     */
    @EventType(name = "OutreachLogged")
    record OutreachLogged(
            PartnershipId partnership,
            OutreachChannel channel,
            LocalDate on,
            @Nullable String with,
            String summary,
            @Nullable NextStep nextStep)
            implements PartnershipEvent {
        public OutreachLogged {
            required(partnership, "partnership");
            required(channel, "channel");
            required(on, "on");
            required(summary, "summary");
        }
    }

    @EventType(name = "ExpectationSet")
    record ExpectationSet(PartnershipId partnership, Expectation expectation) implements PartnershipEvent {
        public ExpectationSet {
            required(partnership, "partnership");
            required(expectation, "expectation");
        }
    }

    @EventType(name = "NegotiationStarted")
    record NegotiationStarted(PartnershipId partnership, LocalDate startedOn) implements PartnershipEvent {
        public NegotiationStarted {
            required(partnership, "partnership");
            required(startedOn, "startedOn");
        }
    }

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
            @Nullable String note) implements PartnershipEvent {
        public PartnerCleared {
            required(partnership, "partnership");
            required(partner, "partner");
            required(decider, "decider");
            required(validUntil, "validUntil");
        }
    }

    /** Due diligence decided against one partner; a clearance given earlier holds no longer. */
    @EventType(name = "PartnerClearanceRefused")
    record PartnerClearanceRefused(
            PartnershipId partnership,
            PartnerId partner,
            String decider,
            @Nullable String note) implements PartnershipEvent {
        public PartnerClearanceRefused {
            required(partnership, "partnership");
            required(partner, "partner");
            required(decider, "decider");
        }
    }

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
            required(partnership, "partnership");
            required(reference, "reference");
            required(instrument, "instrument");
            required(signedOn, "signedOn");
            parties = copied(parties, "parties");
            contributions = copied(contributions, "contributions");
            required(regions, "regions");
            required(priorities, "priorities");
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
            implements PartnershipEvent {
        public ReceiptRecorded {
            required(partnership, "partnership");
            required(receipt, "receipt");
            required(contributor, "contributor");
            required(amount, "amount");
            required(kind, "kind");
            required(receivedOn, "receivedOn");
            required(reference, "reference");
        }
    }

    /** The cash received from partners reached the signed cash. */
    @EventType(name = "PartnershipFunded")
    record PartnershipFunded(PartnershipId partnership, LocalDate fundedOn) implements PartnershipEvent {
        public PartnershipFunded {
            required(partnership, "partnership");
            required(fundedOn, "fundedOn");
        }
    }

    /**
     * The partnership ended.
     *
     * @param reason absent only for {@link Outcome#COMPLETED}
     */
    @EventType(name = "PartnershipEnded")
    record PartnershipEnded(
            PartnershipId partnership,
            Outcome outcome,
            LocalDate on,
            @Nullable String reason) implements PartnershipEvent {
        public PartnershipEnded {
            required(partnership, "partnership");
            required(outcome, "outcome");
            required(on, "on");
        }
    }

    /**
     * The partnership was opened again after its end.
     *
     * @param stage the stage in which the partnership ended, and is again
     */
    @EventType(name = "PartnershipReopened")
    record PartnershipReopened(PartnershipId partnership, Stage stage, LocalDate on, String reason)
            implements PartnershipEvent {
        public PartnershipReopened {
            required(partnership, "partnership");
            required(stage, "stage");
            required(on, "on");
            required(reason, "reason");
        }
    }

    /**
     * The expectation that was set last got a value in US dollars.
     *
     * @param usd by the rate of the day on which the expectation was set, or as stated
     */
    @EventType(name = "ExpectationValued")
    record ExpectationValued(PartnershipId partnership, UsdValue usd) implements PartnershipEvent {
        public ExpectationValued {
            required(partnership, "partnership");
            required(usd, "usd");
        }
    }

    /**
     * The partnership was opened to extend an agreement.
     *
     * @param extensionOf the partnership whose agreement this one extends by an agreement of its own
     */
    @EventType(name = "ExtensionLinked")
    record ExtensionLinked(PartnershipId partnership, PartnershipId extensionOf) implements PartnershipEvent {
        public ExtensionLinked {
            required(partnership, "partnership");
            required(extensionOf, "extensionOf");
        }
    }

    /** The partnership was assigned to another user. */
    @EventType(name = "PartnershipAssigned")
    record PartnershipAssigned(
            PartnershipId partnership,
            String officer,
            @Nullable String reason) implements PartnershipEvent {
        public PartnershipAssigned {
            required(partnership, "partnership");
            required(officer, "officer");
        }
    }

    /** A next step was set apart from any outreach; it takes the place of the one that was open. */
    @EventType(name = "NextStepPlanned")
    record NextStepPlanned(PartnershipId partnership, NextStep nextStep) implements PartnershipEvent {
        public NextStepPlanned {
            required(partnership, "partnership");
            required(nextStep, "nextStep");
        }
    }

    /** The open next step was done. */
    @EventType(name = "NextStepDone")
    record NextStepDone(
            PartnershipId partnership,
            LocalDate on,
            @Nullable String note) implements PartnershipEvent {
        public NextStepDone {
            required(partnership, "partnership");
            required(on, "on");
        }
    }

    /** The open next step is due on another day. */
    @EventType(name = "NextStepMoved")
    record NextStepMoved(
            PartnershipId partnership,
            LocalDate due,
            @Nullable String reason) implements PartnershipEvent {
        public NextStepMoved {
            required(partnership, "partnership");
            required(due, "due");
        }
    }

    /** A partner indicated an amount that it might give. A pledge binds nobody: it is shown apart, never in a total. */
    @EventType(name = "PledgeRecorded")
    record PledgeRecorded(PartnershipId partnership, Pledge pledge) implements PartnershipEvent {
        public PledgeRecorded {
            required(partnership, "partnership");
            required(pledge, "pledge");
        }
    }

    @EventType(name = "PledgeWithdrawn")
    record PledgeWithdrawn(PartnershipId partnership, PledgeId pledge, LocalDate on, String reason)
            implements PartnershipEvent {
        public PledgeWithdrawn {
            required(partnership, "partnership");
            required(pledge, "pledge");
            required(on, "on");
            required(reason, "reason");
        }
    }

    /** The agreement's value changed by deltas, from {@code amendedOn} on. */
    @EventType(name = "AgreementAmended")
    record AgreementAmended(PartnershipId partnership, Amendment amendment, String reason) implements PartnershipEvent {
        public AgreementAmended {
            required(partnership, "partnership");
            required(amendment, "amendment");
            required(reason, "reason");
        }
    }

    /**
     * A part of the agreement that was recorded wrongly was corrected. From here on the corrected part counts; the earlier events stay.
     */
    @EventType(name = "AgreementCorrected")
    record AgreementCorrected(PartnershipId partnership, Correction correction, String reason)
            implements PartnershipEvent {
        public AgreementCorrected {
            required(partnership, "partnership");
            required(correction, "correction");
            required(reason, "reason");
        }
    }

    /** A receipt was taken back, because it never came in or was paid back. */
    @EventType(name = "ReceiptReversed")
    record ReceiptReversed(PartnershipId partnership, ReceiptId receipt, LocalDate on, String reason)
            implements PartnershipEvent {
        public ReceiptReversed {
            required(partnership, "partnership");
            required(receipt, "receipt");
            required(on, "on");
            required(reason, "reason");
        }
    }

    /** The cash received from partners no longer reaches what is signed: the partnership is signed, and no longer funded. */
    @EventType(name = "FundingFellShort")
    record FundingFellShort(PartnershipId partnership, LocalDate on) implements PartnershipEvent {
        public FundingFellShort {
            required(partnership, "partnership");
            required(on, "on");
        }
    }

    /**
     * A change to a signed agreement was proposed, and waits for another user's approval. The figures stay the same until then.
     *
     * @param author the user who proposed the change and may not approve it; here and not in the metadata alone, because a rule depends on
     *     it
     */
    @EventType(name = "ChangeProposed")
    record ChangeProposed(PartnershipId partnership, ChangeId change, String author, Change proposed, String reason)
            implements PartnershipEvent {
        public ChangeProposed {
            required(partnership, "partnership");
            required(change, "change");
            required(author, "author");
            required(proposed, "proposed");
            required(reason, "reason");
        }
    }

    /** A proposed change was approved; the events of the change follow in the same commit. */
    @EventType(name = "ChangeApproved")
    record ChangeApproved(
            PartnershipId partnership,
            ChangeId change,
            String approver,
            @Nullable String note) implements PartnershipEvent {
        public ChangeApproved {
            required(partnership, "partnership");
            required(change, "change");
            required(approver, "approver");
        }
    }

    /** A proposed change was refused, and changes nothing. */
    @EventType(name = "ChangeDeclined")
    record ChangeDeclined(PartnershipId partnership, ChangeId change, String decider, String reason)
            implements PartnershipEvent {
        public ChangeDeclined {
            required(partnership, "partnership");
            required(change, "change");
            required(decider, "decider");
            required(reason, "reason");
        }
    }

    /** The author of a proposed change took it back. */
    @EventType(name = "ChangeWithdrawn")
    record ChangeWithdrawn(
            PartnershipId partnership,
            ChangeId change,
            @Nullable String reason) implements PartnershipEvent {
        public ChangeWithdrawn {
            required(partnership, "partnership");
            required(change, "change");
        }
    }
}
