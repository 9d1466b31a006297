package org.pactrail.figures.count;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.partner.CountedPartner;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Holds the parts of agreements that count in one year; only lines and changes need them.
 *
 * @param byPosition of the agreements' signatures
 * @param byPartner those signed in the year, the one signed last at the end
 */
public record YearParts(TreePMap<Long, YearPart> byPosition, PMap<PartnerId, TreePSet<YearPart>> byPartner) {
    public static final YearParts NONE = new YearParts(TreePMap.empty(), HashTreePMap.empty());

    private static final Comparator<YearPart> SIGNED_LAST =
            comparing(YearPart::signedOn, nullsFirst(Comparator.naturalOrder())).thenComparing(YearPart::position);

    public static YearParts of(Collection<YearPart> parts) {
        Map<Long, YearPart> byPosition = new HashMap<>();
        Map<PartnerId, TreePSet<YearPart>> byPartner = new HashMap<>();
        for (YearPart part : parts) {
            byPosition.put(part.position(), part);
            for (CountedPartner partner : part.partners()) {
                byPartner.merge(partner.id(), TreePSet.singleton(SIGNED_LAST, part), TreePSet::plusAll);
            }
        }
        return new YearParts(TreePMap.from(byPosition), HashTreePMap.from(byPartner));
    }

    YearParts plus(YearPart part) {
        PMap<PartnerId, TreePSet<YearPart>> its = byPartner;
        for (CountedPartner partner : part.partners()) {
            its = its.plus(
                    partner.id(),
                    its.getOrDefault(partner.id(), TreePSet.empty(SIGNED_LAST)).plus(part));
        }
        return new YearParts(byPosition.plus(part.position(), part), its);
    }

    YearParts minus(YearPart part) {
        PMap<PartnerId, TreePSet<YearPart>> its = byPartner;
        for (CountedPartner partner : part.partners()) {
            TreePSet<YearPart> left =
                    its.getOrDefault(partner.id(), TreePSet.empty(SIGNED_LAST)).minus(part);
            its = left.isEmpty() ? its.minus(partner.id()) : its.plus(partner.id(), left);
        }
        return new YearParts(byPosition.minus(part.position()), its);
    }

    /** Returns the part that names a partner of the year (C5). */
    public YearPart signedLast(PartnerId id) {
        return requireNonNull(byPartner.get(id), () -> "No partner of the year: partner=" + id)
                .last();
    }

    /** Returns a partner as in the agreement signed last, of several on one day the one recorded last (C5); null without any. */
    @Nullable CountedPartner partner(PartnerId id) {
        TreePSet<YearPart> its = byPartner.get(id);
        return its == null ? null : its.last().partner(id);
    }
}
