package org.pactrail.figures.partner;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.partner.PartnerId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Holds the history of every partner and the merges between them. A partner whose registration cannot be read is known by its id alone,
 * whatever else was recorded of the partner. Positions are those of the entries.
 *
 * @param merges in force, by the partner that counts as another one
 */
public record Register(PMap<PartnerId, PartnerHistory> partners, PMap<PartnerId, Merge> merges) {
    public static final Register EMPTY = new Register(HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * Holds the merge of a partner into another one.
     *
     * @param position from which on the merge holds
     */
    public record Merge(PartnerId into, long position) {}

    public Register registered(CountedPartner partner) {
        if (partners.containsKey(partner.id())) {
            throw new IllegalStateException("Registered twice: partner=" + partner.id());
        }
        return with(PartnerHistory.as(partner));
    }

    public Register renamed(PartnerRenamed renamed, long position) {
        return changed(renamed.partner(), known -> known.renamed(renamed, position));
    }

    public Register reclassified(PartnerReclassified reclassified, long position) {
        return changed(reclassified.partner(), known -> known.reclassified(reclassified, position));
    }

    public Register merged(PartnerMerged merged, long position) {
        PartnerId partner = merged.partner();
        PartnerId into = merged.into();
        if (merges.containsKey(partner) || survivor(into).into().equals(partner)) {
            return this; // an undoing in between cannot be read
        }
        return new Register(partners, merges.plus(partner, new Merge(into, position)));
    }

    public Register undone(PartnerMergeUndone undone) {
        Merge merge = merges.get(undone.partner());
        if (merge == null || !merge.into().equals(undone.from())) {
            return this; // the merge cannot be read
        }
        return new Register(partners, merges.minus(undone.partner()));
    }

    /** Returns a partner as it was on a day, as recorded up to a position, without regard to merges. */
    public CountedPartner on(PartnerId id, LocalDate day, long position) {
        PartnerHistory partner = partners.get(id);
        return partner == null ? CountedPartner.unknown(id) : partner.on(day, position);
    }

    /** Returns the partner that a partner counts as (C9), and since which position: itself since −1 when it was not merged. */
    public Merge survivor(PartnerId id) {
        Merge survivor = new Merge(id, -1);
        for (Merge next = merges.get(id); next != null; next = merges.get(next.into())) {
            survivor = new Merge(next.into(), Math.max(survivor.position(), next.position()));
        }
        return survivor;
    }

    /** Returns a partner and all that were merged into it, directly or through others. */
    public Set<PartnerId> throughout(PartnerId id) {
        Set<PartnerId> through = new HashSet<>(Set.of(id));
        for (PartnerId other : merges.keySet()) {
            for (Merge next = merges.get(other); next != null; next = merges.get(next.into())) {
                if (next.into().equals(id)) {
                    through.add(other);
                }
            }
        }
        return through;
    }

    private Register with(PartnerHistory partner) {
        return new Register(partners.plus(partner.registered().id(), partner), merges);
    }

    private Register changed(PartnerId id, UnaryOperator<PartnerHistory> change) {
        PartnerHistory partner = partners.get(id);
        return partner == null ? this : with(change.apply(partner));
    }
}
