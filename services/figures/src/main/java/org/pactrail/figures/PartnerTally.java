package org.pactrail.figures;

import org.pactrail.events.agreement.Contribution;

/**
 * What a partner has to do with the agreements of a year.
 *
 * @param agreements that it is a party of or contributes to
 * @param contributions of any sign, converted or not
 * @param positive those above zero; a partner with one of them is a financial partner (C4)
 */
record PartnerTally(Partner partner, int agreements, int contributions, int positive, Usd usd) {
    static PartnerTally none(Partner partner) {
        return new PartnerTally(partner, 0, 0, 0, Usd.ZERO);
    }

    /** @param sign 1 to put the agreement in, −1 to take it out */
    PartnerTally plus(Agreement agreement, int sign) {
        int count = 0;
        int above = 0;
        Usd sum = Usd.ZERO;
        for (Contribution contribution : agreement.terms().contributions()) {
            if (partner.id().equals(contribution.contributor().partner())) {
                count++;
                above += Agreement.isPositive(contribution) ? 1 : 0;
                sum = sum.plus(Agreement.usd(contribution));
            }
        }
        return new PartnerTally(
                partner,
                agreements + sign,
                contributions + sign * count,
                positive + sign * above,
                usd.plus(sum.times(sign)));
    }

    boolean isFinancial() {
        return positive > 0;
    }
}
