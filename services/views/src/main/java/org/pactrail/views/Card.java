package org.pactrail.views;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;

/**
 * One partnership as the board needs it.
 *
 * @param partners those it was opened with, then parties and contributors that came in at signature
 * @param since the day on which it entered its stage: the business's own date, for the opening the day it was recorded (UTC)
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Card(
        PartnershipId id,
        String title,
        String officer,
        List<PartnerId> partners,
        Stage stage,
        LocalDate since,
        Prospecting prospecting,
        @Nullable Deal deal) {

    static Card of(PartnershipOpened opened, Instant recordedAt) {
        return new Card(
                opened.partnership(),
                opened.title(),
                opened.officer(),
                opened.partners().stream().distinct().toList(),
                Stage.PROSPECT,
                LocalDate.ofInstant(recordedAt, ZoneOffset.UTC),
                Prospecting.NONE,
                null);
    }

    /** @param event any but the opening */
    Card after(PartnershipEvent event) {
        return switch (event) {
            case PartnershipOpened again -> throw new IllegalStateException("Opened twice: " + again);
            case OutreachLogged outreach -> with(prospecting.after(outreach));
            case ExpectationSet set -> with(prospecting.expecting(set.expectation()));
            case NegotiationStarted started -> in(Stage.NEGOTIATION, started.startedOn());
            case PartnerCleared cleared -> this;
            case PartnerClearanceRefused refused -> this;
            case ExpectationValued ignored -> this;
            case ExtensionLinked ignored -> this;
            case PartnershipAssigned ignored -> this;
            case NextStepPlanned ignored -> this;
            case NextStepDone ignored -> this;
            case NextStepMoved ignored -> this;
            case PledgeRecorded ignored -> this;
            case PledgeWithdrawn ignored -> this;
            case AgreementAmended ignored -> this;
            case AgreementCorrected ignored -> this;
            case ReceiptReversed ignored -> this;
            case FundingFellShort ignored -> this;
            case ChangeProposed ignored -> this;
            case ChangeApproved ignored -> this;
            case ChangeDeclined ignored -> this;
            case ChangeWithdrawn ignored -> this;
            case AgreementSigned agreement -> signed(agreement);
            case ReceiptRecorded receipt -> with(signedDeal().received(receipt));
            case PartnershipFunded funded ->
                with(signedDeal().funded(funded.fundedOn())).in(Stage.FUNDED, funded.fundedOn());
            case PartnershipEnded ended ->
                with(prospecting.ended()).in(ended.outcome().stage(), ended.on());
            case PartnershipReopened reopened -> in(reopened.stage(), reopened.on());
        };
    }

    private Card signed(AgreementSigned agreement) {
        List<PartnerId> all = Stream.of(
                        partners.stream(),
                        agreement.parties().stream(),
                        agreement.contributions().stream()
                                .map(Contribution::contributor)
                                .flatMap(contributor -> Stream.ofNullable(contributor.partner())))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        return new Card(id, title, officer, all, Stage.SIGNED, agreement.signedOn(), prospecting, Deal.of(agreement));
    }

    private Card in(Stage entered, LocalDate on) {
        return new Card(id, title, officer, partners, entered, on, prospecting, deal);
    }

    private Card with(Prospecting now) {
        return new Card(id, title, officer, partners, stage, since, now, deal);
    }

    private Card with(Deal now) {
        return new Card(id, title, officer, partners, stage, since, prospecting, now);
    }

    private Deal signedDeal() {
        return Objects.requireNonNull(deal, () -> "No agreement was signed: partnership=" + id);
    }
}
