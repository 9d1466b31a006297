package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.Settlement;
import org.pactrail.views.card.SignedAgreement;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Shows a {@link Dossier}: the board's card and the details behind it.
 *
 * @param version sequence of the partnership's last event
 * @param outreach in the order of logging
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnershipAnswer(
        long position,
        @Nullable Instant recordedAt,
        long version,
        @JsonUnwrapped PartnershipCard card,
        Allocation regions,
        Allocation priorities,
        List<Outreach> outreach,
        List<Decided> clearances,
        @Nullable AgreementAnswer agreement,
        List<ReceiptAnswer> receipts,
        List<ReceivedAnswer> received,
        @Nullable LocalDate fundedOn,
        List<Pledge> pledges,
        List<ChangeAnswer> changes,
        @Nullable Ending ending,
        @Nullable Reopening reopening) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outreach(
            OutreachChannel channel,
            LocalDate on,
            @Nullable String with,
            String summary,
            @Nullable NextStep nextStep) {
        static Outreach of(OutreachLogged logged) {
            return new Outreach(logged.channel(), logged.on(), logged.with(), logged.summary(), logged.nextStep());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ending(Outcome outcome, LocalDate on, @Nullable String reason) {
        static @Nullable Ending of(@Nullable PartnershipEnded ended) {
            return ended == null ? null : new Ending(ended.outcome(), ended.on(), ended.reason());
        }
    }

    record Decided(@JsonUnwrapped LatestClearance clearance, String name) {}

    record Reopening(Stage stage, LocalDate on, String reason) {
        static @Nullable Reopening of(@Nullable PartnershipReopened reopened) {
            return reopened == null ? null : new Reopening(reopened.stage(), reopened.on(), reopened.reason());
        }
    }

    static PartnershipAnswer of(History history, Attention attention) {
        Dossier dossier = Dossier.of(history.events());
        PartnerRegister partners = history.partners();
        Card card = dossier.card();
        SignedAgreement agreement = card.agreement();
        Settlement settlement = agreement == null
                ? Settlement.of(List.of(), List.of())
                : Settlement.of(agreement.terms().contributions(), agreement.receipts());
        return new PartnershipAnswer(
                history.position(),
                history.recordedAt(),
                history.version(),
                PartnershipCard.of(card, partners, attention),
                dossier.regions(),
                dossier.priorities(),
                dossier.all(OutreachLogged.class).map(Outreach::of).toList(),
                dossier.clearances().stream()
                        .map(clearance -> new Decided(clearance, partners.name(clearance.partner())))
                        .toList(),
                AgreementAnswer.of(dossier, settlement, partners),
                receipts(dossier, partners),
                ReceivedAnswer.of(settlement, partners),
                agreement == null ? null : agreement.fundedOn(),
                card.prospecting().pledges(),
                ChangeAnswer.all(dossier, partners),
                Ending.of(dossier.ending().orElse(null)),
                Reopening.of(dossier.reopening().orElse(null)));
    }

    private static List<ReceiptAnswer> receipts(Dossier dossier, PartnerRegister partners) {
        Map<ReceiptId, ReceiptReversed> reversals = dossier.reversals();
        return dossier.receipts().stream()
                .map(receipt -> ReceiptAnswer.of(receipt, reversals.get(receipt.receipt()), partners))
                .toList();
    }
}
