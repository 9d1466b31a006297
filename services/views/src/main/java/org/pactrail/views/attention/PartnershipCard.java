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
import org.pactrail.views.card.Deal;
import org.pactrail.views.card.Funding;
import org.pactrail.views.card.Prospecting;
import org.pactrail.views.partner.Partners;

/**
 * A {@link Card} as the board shows it. What belongs to an agreement is absent before signature.
 *
 * @param funded whether the cash that partners signed for was in at some time
 * @param funding how much of it is in, by currency
 * @param daysInStage from the day on which it entered its stage until today, in UTC
 * @param badges what asks for attention
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnershipCard(
        PartnershipId id,
        String title,
        Stage stage,
        LocalDate stageSince,
        String officer,
        List<Partners.Named> partners,
        @Nullable String reference,
        @Nullable LocalDate signedOn,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal usd,

        @Nullable Integer notConverted,
        Prospecting.@Nullable Expected expectation,
        @Nullable LocalDate lastOutreachOn,
        @Nullable NextStep nextStep,
        @Nullable Boolean funded,
        @Nullable List<Funding> funding,
        @Nullable PartnershipId extensionOf,
        int daysInStage,
        Set<Badge> badges) {

    public static PartnershipCard of(Card card, Partners partners, Attention attention) {
        Deal deal = card.deal();
        Prospecting prospecting = card.prospecting();
        return new PartnershipCard(
                card.id(),
                card.title(),
                card.stage(),
                card.since(),
                card.officer(),
                partners.named(card.partners()),
                deal == null ? null : deal.reference(),
                deal == null ? null : deal.signedOn(),
                deal == null ? null : deal.usd(),
                deal == null ? null : deal.notConverted(),
                prospecting.expected(),
                prospecting.lastOutreachOn(),
                prospecting.nextStep(),
                deal == null ? null : deal.fundedOn() != null,
                deal == null ? null : deal.funding(),
                card.extensionOf(),
                attention.daysInStage(card),
                attention.badges(card));
    }
}
