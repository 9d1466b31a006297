package org.pactrail.views.attention;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.CashReceived;
import org.pactrail.views.card.Prospecting;
import org.pactrail.views.card.SignedAgreement;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Shows a {@link Card}. Fields of an agreement are absent before signature.
 *
 * @param funded whether the cash that partners signed for is in
 * @param funding signed and received cash, by currency
 * @param daysInStage from the day of entering the stage until today, in UTC
 * @param badges reasons for attention
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnershipCard(
        PartnershipId id,
        String title,
        Stage stage,
        LocalDate stageSince,
        String officer,
        List<PartnerRegister.Named> partners,
        @Nullable String reference,
        @Nullable LocalDate signedOn,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal usd,

        @Nullable Integer notConverted,
        Prospecting.@Nullable ValuedExpectation expectation,
        @Nullable LocalDate lastOutreachOn,
        @Nullable NextStep nextStep,
        @Nullable Boolean funded,
        @Nullable List<CashReceived> funding,
        @Nullable PartnershipId extensionOf,
        int daysInStage,
        Set<Badge> badges) {

    public static PartnershipCard of(Card card, PartnerRegister partners, Attention attention) {
        SignedAgreement agreement = card.agreement();
        Prospecting prospecting = card.prospecting();
        return new PartnershipCard(
                card.id(),
                card.title(),
                card.stage(),
                card.since(),
                card.officer(),
                partners.named(card.partners()),
                agreement == null ? null : agreement.reference(),
                agreement == null ? null : agreement.signedOn(),
                agreement == null ? null : agreement.usd(),
                agreement == null ? null : agreement.notConverted(),
                prospecting.expected(),
                prospecting.lastOutreachOn(),
                prospecting.nextStep(),
                agreement == null ? null : agreement.fundedOn() != null,
                agreement == null ? null : agreement.funding(),
                card.extensionOf(),
                attention.daysInStage(card),
                attention.badges(card));
    }
}
