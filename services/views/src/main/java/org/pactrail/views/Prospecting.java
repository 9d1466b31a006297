package org.pactrail.views;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.NextStep;

/**
 * What an officer works with.
 *
 * @param lastOutreachOn the latest day of any outreach, however late it was logged
 * @param nextStep of the outreach that was logged last: one without a next step leaves none
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Prospecting(
        @Nullable Expectation expectation,
        @Nullable LocalDate lastOutreachOn,
        @Nullable NextStep nextStep) {
    static final Prospecting NONE = new Prospecting(null, null, null);

    Prospecting expecting(Expectation now) {
        return new Prospecting(now, lastOutreachOn, nextStep);
    }

    Prospecting after(OutreachLogged outreach) {
        LocalDate latest =
                lastOutreachOn != null && lastOutreachOn.isAfter(outreach.on()) ? lastOutreachOn : outreach.on();
        return new Prospecting(expectation, latest, outreach.nextStep());
    }

    PartnershipCard.@Nullable Expected expected() {
        return expectation == null
                ? null
                : new PartnershipCard.Expected(
                        expectation.amount().amount(),
                        expectation.amount().currency(),
                        expectation.likelihood(),
                        expectation.signatureMonth());
    }

    /** Nothing is left to do once a partnership has ended. */
    Prospecting ended() {
        return new Prospecting(expectation, lastOutreachOn, null);
    }
}
