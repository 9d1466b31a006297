package org.pactrail.pipeline.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.pipeline.body.Amount;
import org.pactrail.pipeline.body.CurrencyCode;
import org.pactrail.pipeline.body.FieldRefused;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.money.Valuation;

/** One contribution as it is stated at signature. */
record ContributionBody(
        Contributor contributor,
        Amount amount,
        CurrencyCode currency,
        ContributionKind kind,
        @Nullable StatedUsd usd) {
    ContributionBody {
        amount.in(currency, "amount");
        if (usd != null && currency.code().equals("USD")) {
            throw new FieldRefused("usd", "must be left out when the currency is USD");
        }
    }

    Contribution signedOn(LocalDate signedOn, Valuation valuation) {
        Money money = amount.in(currency, "amount");
        UsdValue value = usd == null ? valuation.of(money, signedOn) : usd.of(money, signedOn);
        return new Contribution(contributor, money, kind, value);
    }
}
