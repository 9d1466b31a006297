package org.pactrail.figures;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.PartnerId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The sums of one year, kept as agreements come and go. A partner or code that no agreement is left of is left out, so that a
 * year never depends on what once was in it, apart from {@code changed}.
 *
 * @param changed the last event that changed this year
 * @param signed how many agreements there are
 * @param agreements themselves, by their position; after a restart they are read when somebody asks for them
 * @param own the office's part of {@code usd}
 * @param inKind the part of {@code usd} that is not cash
 */
record YearFold(
        Changed changed,
        int signed,
        Later<TreePMap<Long, Agreement>> agreements,
        int withContributions,
        int notConverted,
        Usd usd,
        Usd own,
        Usd inKind,
        PMap<PartnerId, PartnerTally> partners,
        PMap<String, CodeTally> regions,
        PMap<String, CodeTally> priorities) {
    static final YearFold EMPTY = new YearFold(
            new Changed(-1, null),
            0,
            Later.now(TreePMap.empty()),
            0,
            0,
            Usd.ZERO,
            Usd.ZERO,
            Usd.ZERO,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** @param recordedAt null only for a year that nothing ever changed, whose position is −1 */
    record Changed(long position, @Nullable Instant recordedAt) {}

    YearFold with(Agreement agreement, Changed by) {
        return counted(agreement, 1, agreements.get().plus(agreement.position(), agreement), by);
    }

    YearFold without(Agreement agreement, Changed by) {
        return counted(agreement, -1, agreements.get().minus(agreement.position()), by);
    }

    YearFold changed(Changed by) {
        return new YearFold(
                by,
                signed,
                agreements,
                withContributions,
                notConverted,
                usd,
                own,
                inKind,
                partners,
                regions,
                priorities);
    }

    private YearFold counted(Agreement agreement, int sign, TreePMap<Long, Agreement> left, Changed by) {
        Usd whole = agreement.usd();
        return new YearFold(
                by,
                signed + sign,
                Later.now(left),
                withContributions + (agreement.hasContributions() ? sign : 0),
                notConverted + sign * agreement.notConverted(),
                usd.plus(whole.times(sign)),
                own.plus(agreement.own().times(sign)),
                inKind.plus(agreement.usd(ContributionKind.IN_KIND).times(sign)),
                countedPartners(agreement, sign),
                counted(regions, Dimension.REGION.split(whole, agreement.terms()), sign),
                counted(priorities, Dimension.PRIORITY.split(whole, agreement.terms()), sign));
    }

    private PMap<PartnerId, PartnerTally> countedPartners(Agreement agreement, int sign) {
        PMap<PartnerId, PartnerTally> counted = partners;
        for (Partner partner : agreement.partners()) {
            PartnerTally before = counted.getOrDefault(partner.id(), PartnerTally.none(partner));
            PartnerTally after = before.plus(agreement, sign);
            counted = after.agreements() == 0 ? counted.minus(partner.id()) : counted.plus(partner.id(), after);
        }
        return counted;
    }

    private static PMap<String, CodeTally> counted(PMap<String, CodeTally> codes, Map<String, Usd> parts, int sign) {
        PMap<String, CodeTally> counted = codes;
        for (Map.Entry<String, Usd> part : parts.entrySet()) {
            CodeTally after =
                    counted.getOrDefault(part.getKey(), CodeTally.NONE).plus(part.getValue(), sign);
            counted = after.agreements() == 0 ? counted.minus(part.getKey()) : counted.plus(part.getKey(), after);
        }
        return counted;
    }
}
