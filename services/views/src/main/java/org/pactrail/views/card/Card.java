package org.pactrail.views.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;

/**
 * Holds one partnership as the lists need it; immutable.
 *
 * @param partners the partners of the opening, then later parties and contributors
 * @param since the day on which the partnership entered its stage: as the officer dated it, for the opening the day of
 *     recording (UTC)
 * @param regionShares shares of the regions: as signed, before signature as hoped
 * @param priorityShares shares of the priorities, likewise
 * @param pending proposed changes to the agreement that await a decision, oldest first
 * @param extensionOf the partnership whose agreement this one extends
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Card(
        PartnershipId id,
        String title,
        String officer,
        List<PartnerId> partners,
        Instant openedAt,
        Stage stage,
        LocalDate since,
        Allocation regionShares,
        Allocation priorityShares,
        Prospecting prospecting,
        @Nullable SignedAgreement agreement,
        List<PendingChange> pending,
        @Nullable PartnershipId extensionOf) {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    public static Card of(PartnershipOpened opened, Instant recordedAt) {
        return new Card(
                opened.partnership(),
                opened.title(),
                opened.officer(),
                opened.partners().stream().distinct().toList(),
                recordedAt,
                Stage.PROSPECT,
                LocalDate.ofInstant(recordedAt, ZoneOffset.UTC),
                opened.regions(),
                opened.priorities(),
                Prospecting.NONE,
                null,
                List.of(),
                null);
    }

    /** Returns the value in US dollars: as signed, before signature as expected; zero without either. */
    public BigDecimal usd() {
        BigDecimal expected = prospecting.usd();
        return agreement != null ? agreement.usd() : expected == null ? NOTHING : expected;
    }

    /** Returns the number of amounts that are missing in {@link #usd}. */
    public int notConverted() {
        boolean expectedInVain = prospecting.expectation() != null && prospecting.usd() == null;
        return agreement != null ? agreement.notConverted() : expectedInVain ? 1 : 0;
    }

    /**
     * Returns the card after an event.
     *
     * @param event any but the opening
     */
    public Card after(PartnershipEvent event, Instant recordedAt) {
        List<PendingChange> waiting = PendingChange.after(pending, event, recordedAt);
        return moved(event).waiting(waiting);
    }

    private Card moved(PartnershipEvent event) {
        return switch (event) {
            case PartnershipOpened again -> throw new IllegalStateException("Opened twice: " + again);
            case OutreachLogged outreach -> with(prospecting.after(outreach));
            case ExpectationSet set -> with(prospecting.expecting(set.expectation()));
            case ExpectationValued valued -> with(prospecting.worth(valued.usd()));
            case ExtensionLinked linked -> extending(linked.extensionOf());
            case PartnershipAssigned assigned -> ownedBy(assigned.officer());
            case NextStepPlanned planned -> with(prospecting.doing(planned.nextStep()));
            case NextStepDone done -> with(prospecting.doing(null));
            case NextStepMoved next -> with(prospecting.due(next.due()));
            case PledgeRecorded recorded -> with(prospecting.pledged(recorded.pledge()));
            case PledgeWithdrawn withdrawn -> with(prospecting.withdrawn(withdrawn.pledge()));
            case NegotiationStarted started -> in(Stage.NEGOTIATION, started.startedOn());
            case AgreementSigned made -> with(SignedAgreement.of(made)).in(Stage.SIGNED, made.signedOn());
            case AgreementAmended amended -> signed(agreed -> with(agreed.amended(amended.amendment())));
            case AgreementCorrected corrected -> signed(agreed -> corrected(agreed.corrected(corrected.correction())));
            case ReceiptRecorded receipt -> signed(agreed -> with(agreed.received(receipt)));
            case ReceiptReversed reversed -> signed(agreed -> with(agreed.reversed(reversed.receipt())));
            case PartnershipFunded funded ->
                signed(agreed -> with(agreed.funded(funded.fundedOn())).in(Stage.FUNDED, funded.fundedOn()));
            case FundingFellShort fell ->
                signed(agreed -> with(agreed.funded(null)).in(Stage.SIGNED, fell.on()));
            case PartnershipEnded ended ->
                with(prospecting.doing(null)).in(ended.outcome().stage(), ended.on());
            case PartnershipReopened reopened -> in(reopened.stage(), reopened.on());
            case PartnerCleared cleared -> this;
            case PartnerClearanceRefused refused -> this;
            case ChangeProposed proposed -> this;
            case ChangeApproved approved -> this;
            case ChangeDeclined declined -> this;
            case ChangeWithdrawn withdrawn -> this;
        };
    }

    /** Moves the day of entering the stage along with a corrected date of signature. */
    private Card corrected(SignedAgreement now) {
        boolean entered = stage == Stage.SIGNED && agreement != null && since.equals(agreement.signedOn());
        return with(now).in(stage, entered ? now.signedOn() : since);
    }

    private Card in(Stage entered, LocalDate on) {
        return new Card(
                id,
                title,
                officer,
                partners,
                openedAt,
                entered,
                on,
                regionShares,
                priorityShares,
                prospecting,
                agreement,
                pending,
                extensionOf);
    }

    private Card ownedBy(String other) {
        return new Card(
                id,
                title,
                other,
                partners,
                openedAt,
                stage,
                since,
                regionShares,
                priorityShares,
                prospecting,
                agreement,
                pending,
                extensionOf);
    }

    private Card with(Prospecting now) {
        return new Card(
                id,
                title,
                officer,
                partners,
                openedAt,
                stage,
                since,
                regionShares,
                priorityShares,
                now,
                agreement,
                pending,
                extensionOf);
    }

    private Card extending(PartnershipId first) {
        return new Card(
                id,
                title,
                officer,
                partners,
                openedAt,
                stage,
                since,
                regionShares,
                priorityShares,
                prospecting,
                agreement,
                pending,
                first);
    }

    private Card waiting(List<PendingChange> now) {
        return now.equals(pending)
                ? this
                : new Card(
                        id,
                        title,
                        officer,
                        partners,
                        openedAt,
                        stage,
                        since,
                        regionShares,
                        priorityShares,
                        prospecting,
                        agreement,
                        now,
                        extensionOf);
    }

    private Card with(SignedAgreement now) {
        Terms terms = now.terms();
        List<PartnerId> all = Stream.of(
                        partners.stream(),
                        terms.parties().stream(),
                        terms.contributions().stream()
                                .map(Contribution::contributor)
                                .flatMap(contributor -> Stream.ofNullable(contributor.partner())))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        return new Card(
                id,
                title,
                officer,
                all,
                openedAt,
                stage,
                since,
                terms.regions(),
                terms.priorities(),
                prospecting,
                now,
                pending,
                extensionOf);
    }

    public Set<String> regions() {
        return regionShares.percents().keySet();
    }

    public Set<String> priorities() {
        return priorityShares.percents().keySet();
    }

    /** Returns whether the agreement was signed, where an event changes one, before the event. */
    public boolean isFollowedBy(PartnershipEvent event) {
        return agreement != null
                || switch (event) {
                    case AgreementAmended ignored -> false;
                    case AgreementCorrected ignored -> false;
                    case ReceiptRecorded ignored -> false;
                    case ReceiptReversed ignored -> false;
                    case PartnershipFunded ignored -> false;
                    case FundingFellShort ignored -> false;
                    default -> true;
                };
    }

    /** Returns this very card where the entry that signed the agreement cannot be read. */
    private Card signed(Function<SignedAgreement, Card> change) {
        return agreement == null ? this : change.apply(agreement);
    }
}
