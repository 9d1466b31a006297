package org.pactrail.events;

import java.time.LocalDate;
import java.util.List;
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
}
