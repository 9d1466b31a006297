package org.pactrail.figures.count;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.CountedPartner;

/**
 * Counts the agreements and the contributions of a partner in a year.
 *
 * @param partner as in the year's agreement of it that was signed last (C5); null when it only amended those of other years
 * @param agreements signed in the year that it is a party of or contributes to
 * @param contributions of any sign, converted or not
 * @param positive those above zero in agreements signed in the year; a partner with one of them is a financial partner (C4)
 */
public record PartnerTally(
        PartnerId id, @Nullable CountedPartner partner, int agreements, int contributions, int positive, Usd usd) {
    static PartnerTally none(PartnerId id) {
        return new PartnerTally(id, null, 0, 0, 0, Usd.ZERO);
    }

    /**
     * Returns the tally with a part of an agreement added or taken out.
     *
     * @param sign 1 to put a part in, −1 to take it out
     * @param as the partner as the year names it afterwards
     */
    PartnerTally plus(YearPart part, int sign, @Nullable CountedPartner as) {
        int count = 0;
        int above = 0;
        Usd sum = Usd.ZERO;
        for (Commitment commitment : part.commitments()) {
            if (commitment.partner() != null && commitment.partner().id().equals(id)) {
                count++;
                above += part.isSigned() && commitment.isPositive() ? 1 : 0;
                sum = sum.plus(commitment.usd());
            }
        }
        return new PartnerTally(
                id,
                as,
                agreements + (part.isSigned() ? sign : 0),
                contributions + sign * count,
                positive + sign * above,
                usd.plus(sum.times(sign)));
    }

    /** Returns whether the partner signed or gave in an agreement of the year (C4), and did not only amend those of other years. */
    public boolean isPartner() {
        return partner != null;
    }

    public boolean isFinancial() {
        return positive > 0;
    }

    boolean isNothing() {
        return agreements == 0 && contributions == 0;
    }
}
