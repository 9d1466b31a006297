package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.SignedAgreement;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Holds the values that an event or a proposal changes on a card, by name, before and after. A name is missing on a
 * side without a value.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardDifference(Map<String, Object> before, Map<String, Object> after) {
    private static final CardDifference NONE = new CardDifference(Map.of(), Map.of());

    /** Returns the difference that an event made; none for the opening. */
    static CardDifference of(Dossier.Step step, PartnerRegister partners) {
        Card before = step.before();
        if (before == null) {
            return NONE;
        }
        PartnershipEvent event = step.recorded().event();
        Terms terms = before.agreement() == null ? null : before.agreement().terms();
        if (terms == null) {
            return between(values(before), values(step.after()));
        }
        return switch (event) {
            case ChangeProposed proposed -> of(proposed.proposed(), before, partners);
            case AgreementAmended amended -> of(new Change.Amend(amended.amendment()), before, partners);
            case AgreementCorrected corrected -> of(new Change.Correct(corrected.correction()), before, partners);
            default -> between(values(before), values(step.after()));
        };
    }

    /** Returns the difference that a change would make to the agreement on a card. */
    public static CardDifference of(Change change, Card card, PartnerRegister partners) {
        SignedAgreement agreement = card.agreement();
        if (agreement == null) {
            return NONE;
        }
        return switch (change) {
            case Change.Cancel cancel -> between(Map.of("stage", card.stage()), Map.of("stage", Stage.CANCELLED));
            case Change.Amend amend -> between(money(agreement), money(agreement.amended(amend.amendment())));
            case Change.Correct correct -> corrected(correct.correction(), agreement, partners);
        };
    }

    private static CardDifference corrected(
            Correction correction, SignedAgreement agreement, PartnerRegister partners) {
        SignedAgreement after = agreement.corrected(correction);
        String name = named(correction);
        Map<String, Object> then = money(agreement);
        Map<String, Object> now = money(after);
        then.put(name, value(correction, agreement.terms(), partners));
        now.put(name, value(correction, after.terms(), partners));
        return between(then, now);
    }

    private static String named(Correction correction) {
        return switch (correction) {
            case Correction.SignedOn signedOn -> "signedOn";
            case Correction.OfContribution contribution -> "contribution";
            case Correction.Regions regions -> "regions";
            case Correction.Priorities priorities -> "priorities";
            case Correction.Parties parties -> "parties";
        };
    }

    private static Object value(Correction correction, Terms terms, PartnerRegister partners) {
        return switch (correction) {
            case Correction.SignedOn signedOn -> terms.signedOn();
            case Correction.OfContribution one -> terms.contributions().get(one.index());
            case Correction.Regions regions -> terms.regions();
            case Correction.Priorities priorities -> terms.priorities();
            case Correction.Parties parties ->
                terms.parties().stream().map(partners::name).toList();
        };
    }

    private static Map<String, Object> money(SignedAgreement agreement) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("usd", agreement.usd().toPlainString());
        money.put("notConverted", agreement.notConverted());
        return money;
    }

    private static Map<String, Object> values(Card card) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("stage", card.stage());
        values.put("officer", card.officer());
        put(values, "expectation", card.prospecting().expected());
        put(values, "nextStep", card.prospecting().nextStep());
        values.put("pledges", List.copyOf(card.prospecting().pledges()));
        put(
                values,
                "funding",
                card.agreement() == null ? null : card.agreement().funding());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static CardDifference between(Map<String, Object> then, Map<String, Object> now) {
        Map<String, Object> before = new LinkedHashMap<>(then);
        Map<String, Object> after = new LinkedHashMap<>(now);
        before.entrySet().removeIf(value -> value.getValue().equals(now.get(value.getKey())));
        after.entrySet().removeIf(value -> value.getValue().equals(then.get(value.getKey())));
        return new CardDifference(before, after);
    }
}
