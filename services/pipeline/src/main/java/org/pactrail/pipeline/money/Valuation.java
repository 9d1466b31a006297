package org.pactrail.pipeline.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;

/** Values money in US dollars at a signature date. Cents are rounded half up, once. */
public final class Valuation {
    private static final String USD = "USD";

    private final MonthlyRates rates;
    private final LedgerRates added;

    /** @param added the office's rates, which go before those that ship */
    public Valuation(MonthlyRates rates, LedgerRates added) {
        this.rates = rates;
        this.added = added;
    }

    /**
     * Returns the value when the sender stated none: dollars as they are, other money by its month's rate.
     *
     * @return null when the month has no rate: not converted
     */
    public @Nullable UsdValue of(Money money, LocalDate signedOn) {
        if (money.currency().equals(USD)) {
            return new UsdValue(cents(money.amount()), null, "in USD", signedOn);
        }
        YearMonth month = YearMonth.from(signedOn);
        return added.in(month, money.currency())
                .map(rate -> at(money, rate.rate(), rate.source(), rate.on()))
                .or(() -> rates.in(month, money.currency())
                        .map(rate -> at(money, rate, MonthlyRates.SOURCE, month.atDay(1))))
                .orElse(null);
    }

    public static UsdValue at(Money money, Rate rate, String source, LocalDate on) {
        return new UsdValue(cents(money.amount().multiply(rate.usdPerUnit())), rate, source, on);
    }

    /**
     * Returns a stated value, rounded to the cent.
     *
     * @param rate kept beside the stated amount when a rate was stated too, though the amount alone counts
     */
    public static UsdValue stated(BigDecimal amount, @Nullable Rate rate, String source, LocalDate on) {
        return new UsdValue(cents(amount), rate, source, on);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
