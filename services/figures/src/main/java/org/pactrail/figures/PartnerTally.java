package org.pactrail.figures;

import java.util.List;
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
        List<Contribution> its = agreement.contributionsOf(partner.id());
        int above = (int) its.stream().filter(Agreement::isPositive).count();
        Usd sum = its.stream().map(Agreement::usd).reduce(Usd.ZERO, Usd::plus);
        return new PartnerTally(
                partner,
                agreements + sign,
                contributions + sign * its.size(),
                positive + sign * above,
                usd.plus(sum.times(sign)));
    }

    boolean isFinancial() {
        return positive > 0;
    }
}
