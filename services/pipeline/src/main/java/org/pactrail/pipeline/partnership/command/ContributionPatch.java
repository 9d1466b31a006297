package org.pactrail.pipeline.partnership.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.money.Valuation;

/** Corrects parts of a contribution; a null part stays as it is. */
public record ContributionPatch(
        @Nullable Contributor contributor,
        @Nullable Money amount,
        @Nullable ContributionKind kind,
        @Nullable StatedUsd usd) {

    /**
     * Returns a contribution with these parts corrected.
     *
     * @param day whose rate is used when none was known or the currency is another
     */
    public Contribution on(Contribution before, LocalDate day, Valuation valuation) {
        Money money = amount == null ? before.amount() : amount;
        if (usd != null && (money.currency().equals("USD") || !usd.hasSignOf(money.amount()))) {
            throw new RuleBroken(
                    "A USD value is stated for an amount in another currency, and above or below zero as the"
                            + " amount is; this one is " + money + ". Correct the amount, or state another value.");
        }
        return new Contribution(
                contributor == null ? before.contributor() : contributor,
                money,
                kind == null ? before.kind() : kind,
                value(before, money, day, valuation));
    }

    /** Keeps the frozen rate where the currency stays the same; only the amount differs. */
    private @Nullable UsdValue value(Contribution before, Money money, LocalDate day, Valuation valuation) {
        UsdValue frozen = before.usd();
        if (usd != null) {
            return usd.of(money, day);
        }
        if (money.equals(before.amount())) {
            return frozen;
        }
        Rate rate = frozen == null ? null : frozen.rate();
        return frozen != null
                        && rate != null
                        && money.currency().equals(before.amount().currency())
                ? Valuation.at(money, rate, frozen.source(), frozen.on())
                : valuation.of(money, day);
    }
}
