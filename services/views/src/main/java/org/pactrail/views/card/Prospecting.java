package org.pactrail.views.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;

/**
 * Holds the facts that officers work with before signature; immutable.
 *
 * @param usd value of the expectation; absent without an expectation or a conversion
 * @param lastOutreachOn the latest day of any outreach, whatever the order of logging
 * @param nextStep the open one
 * @param pledges without the withdrawn ones
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Prospecting(
        @Nullable Expectation expectation,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal usd,

        @Nullable LocalDate lastOutreachOn,
        @Nullable NextStep nextStep,
        List<Pledge> pledges) {
    static final Prospecting NONE = new Prospecting(null, null, null, null, List.of());

    /**
     * Shows an expectation and its value in US dollars.
     *
     * @param usd absent when not converted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValuedExpectation(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            String currency,
            Likelihood likelihood,
            YearMonth signatureMonth,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal usd) {}

    /** Sets the expectation; one in US dollars is valued at its amount. */
    Prospecting expecting(Expectation now) {
        Money amount = now.amount();
        BigDecimal dollars = amount.currency().equals("USD") ? amount.amount().setScale(2, RoundingMode.HALF_UP) : null;
        return new Prospecting(now, dollars, lastOutreachOn, nextStep, pledges);
    }

    Prospecting worth(UsdValue value) {
        return new Prospecting(expectation, value.amount(), lastOutreachOn, nextStep, pledges);
    }

    /** Adds an outreach; without a next step of its own the open one stays. */
    Prospecting after(OutreachLogged outreach) {
        LocalDate latest =
                lastOutreachOn != null && lastOutreachOn.isAfter(outreach.on()) ? lastOutreachOn : outreach.on();
        NextStep next = outreach.nextStep() == null ? nextStep : outreach.nextStep();
        return new Prospecting(expectation, usd, latest, next, pledges);
    }

    /**
     * Replaces the next step.
     *
     * @param next null when no step is left, as after an ending
     */
    Prospecting doing(@Nullable NextStep next) {
        return new Prospecting(expectation, usd, lastOutreachOn, next, pledges);
    }

    Prospecting due(LocalDate day) {
        return nextStep == null ? this : doing(new NextStep(nextStep.what(), day));
    }

    Prospecting pledged(Pledge pledge) {
        return with(Stream.concat(pledges.stream(), Stream.of(pledge)).toList());
    }

    Prospecting withdrawn(PledgeId id) {
        return with(pledges.stream().filter(pledge -> !pledge.id().equals(id)).toList());
    }

    private Prospecting with(List<Pledge> now) {
        return new Prospecting(expectation, usd, lastOutreachOn, nextStep, now);
    }

    public @Nullable ValuedExpectation expected() {
        return expectation == null
                ? null
                : new ValuedExpectation(
                        expectation.amount().amount(),
                        expectation.amount().currency(),
                        expectation.likelihood(),
                        expectation.signatureMonth(),
                        usd);
    }
}
