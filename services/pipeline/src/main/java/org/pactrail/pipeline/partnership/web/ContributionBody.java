package org.pactrail.pipeline.partnership.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.web.body.FieldRefused;

/** Holds one contribution of a signature. */
record ContributionBody(
        Contributor contributor,
        Amount amount,
        CurrencyCode currency,
        ContributionKind kind,
        @Nullable StatedUsd usd) {
    ContributionBody {
        refuseUnlessSound(amount.in(currency, "amount"), usd);
    }

    /**
     * Checks a contribution's stated value, if it has one.
     *
     * @throws FieldRefused when the stated value contradicts the amount
     */
    static void refuseUnlessSound(Money money, @Nullable StatedUsd usd) {
        if (usd != null) {
            if (money.currency().equals("USD")) {
                throw new FieldRefused("usd", "must be left out when the currency is USD");
            }
            usd.requireSignOf(money.amount());
        }
    }

    static Contribution valued(
            Contributor contributor,
            Money money,
            ContributionKind kind,
            @Nullable StatedUsd usd,
            LocalDate on,
            Valuation valuation) {
        UsdValue value = usd == null ? valuation.of(money, on) : usd.of(money, on);
        return new Contribution(contributor, money, kind, value);
    }

    Contribution signedOn(LocalDate signedOn, Valuation valuation) {
        return valued(contributor, amount.in(currency, "amount"), kind, usd, signedOn, valuation);
    }
}
