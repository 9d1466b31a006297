package org.pactrail.events.partnership;

import static org.pactrail.events.Required.required;

import java.time.YearMonth;
import org.pactrail.events.agreement.Money;

/** Holds the amount that the office hopes a partnership will bring, and the month in which it may be signed. Never part of a total. */
public record Expectation(Money amount, Likelihood likelihood, YearMonth signatureMonth) {
    public Expectation {
        required(amount, "amount");
        required(likelihood, "likelihood");
        required(signatureMonth, "signatureMonth");
    }
}
