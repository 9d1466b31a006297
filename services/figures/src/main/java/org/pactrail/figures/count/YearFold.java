package org.pactrail.figures.count;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.money.Usd;
import org.pactrail.ledger.Entry;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Holds the sums of one year. A partner, type or code without any part left is dropped, so that a year depends only on the parts that are
 * in it, apart from {@code changed}.
 *
 * @param changed the last event that changed this year
 * @param signed how many agreements there are, extensions too
 * @param parts of which all these are the sums; after a restart read from the checkpoint at the first question that needs them
 * @param extensions agreements among {@code signed} that extend another agreement
 * @param extensionsWithContributions agreements among {@code withContributions} that extend another agreement
 * @param own the office's part of {@code usd}
 * @param inKind the part of {@code usd} that is not cash
 * @param types of the partners that the money comes from, as on its lines
 */
public record YearFold(
        Changed changed,
        int signed,
        Lazy<YearParts> parts,
        int withContributions,
        int extensions,
        int extensionsWithContributions,
        int notConverted,
        Usd usd,
        Usd own,
        Usd inKind,
        PMap<PartnerId, PartnerTally> partners,
        PMap<PartnerType, Tally> types,
        PMap<String, Tally> regions,
        PMap<String, Tally> priorities) {
    static final YearFold EMPTY = new YearFold(
            new Changed(-1, null),
            0,
            Lazy.now(YearParts.NONE),
            0,
            0,
            0,
            0,
            Usd.ZERO,
            Usd.ZERO,
            Usd.ZERO,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /**
     * Names the entry that changed the year last.
     *
     * @param recordedAt null only for a year that nothing ever changed, whose position is −1
     */
    public record Changed(long position, @Nullable Instant recordedAt) {
        static Changed by(Entry entry) {
            return new Changed(entry.position(), entry.recordedAt());
        }
    }

    YearFold with(YearPart part, Changed by) {
        return counted(part, 1, parts.get().plus(part), by);
    }

    YearFold without(YearPart part, Changed by) {
        return counted(part, -1, parts.get().minus(part), by);
    }

    private YearFold counted(YearPart part, int sign, YearParts left, Changed by) {
        Usd whole = part.usd();
        return new YearFold(
                by,
                signed + (part.isSigned() ? sign : 0),
                Lazy.now(left),
                withContributions + (part.hasContributions() ? sign : 0),
                extensions + (part.isExtension() ? sign : 0),
                extensionsWithContributions + (part.isExtension() && part.hasContributions() ? sign : 0),
                notConverted + sign * part.notConverted(),
                usd.plus(whole.times(sign)),
                own.plus(part.own().times(sign)),
                inKind.plus(part.inKind().times(sign)),
                countedPartners(part, sign, left),
                countedTypes(part, sign),
                counted(regions, Dimension.REGION.split(whole, part), part, sign),
                counted(priorities, Dimension.PRIORITY.split(whole, part), part, sign));
    }

    private PMap<PartnerId, PartnerTally> countedPartners(YearPart part, int sign, YearParts left) {
        Set<PartnerId> involved = new LinkedHashSet<>();
        part.partners().forEach(partner -> involved.add(partner.id()));
        for (Commitment commitment : part.commitments()) {
            if (commitment.partner() != null) {
                involved.add(commitment.partner().id());
            }
        }
        PMap<PartnerId, PartnerTally> counted = partners;
        for (PartnerId id : involved) {
            PartnerTally before = counted.getOrDefault(id, PartnerTally.none(id));
            PartnerTally after = before.plus(part, sign, left.partner(id));
            counted = after.isNothing() ? counted.minus(id) : counted.plus(id, after);
        }
        return counted;
    }

    private PMap<PartnerType, Tally> countedTypes(YearPart part, int sign) {
        PMap<PartnerType, Tally> counted = types;
        for (Commitment commitment : part.commitments()) {
            PartnerType type =
                    commitment.partner() == null ? null : commitment.partner().type();
            if (type != null) {
                Tally tally = new Tally(0, 0, 1, commitment.usd()).times(sign);
                counted = counted(counted, type, tally);
            }
        }
        return counted;
    }

    private static PMap<String, Tally> counted(
            PMap<String, Tally> codes, SortedMap<String, Usd> shares, YearPart part, int sign) {
        PMap<String, Tally> counted = codes;
        for (Map.Entry<String, Usd> share : shares.entrySet()) {
            Tally tally =
                    new Tally(part.isSigned() ? 1 : 0, part.isExtension() ? 1 : 0, 1, share.getValue()).times(sign);
            counted = counted(counted, share.getKey(), tally);
        }
        return counted;
    }

    private static <K> PMap<K, Tally> counted(PMap<K, Tally> tallies, K key, Tally more) {
        Tally after = tallies.getOrDefault(key, Tally.NONE).plus(more);
        return after.isNothing() ? tallies.minus(key) : tallies.plus(key, after);
    }
}
