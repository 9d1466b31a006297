package org.pactrail.figures.yearly;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.partner.CountedPartner;

/** Looks partners up by reading all that happened, every time; the position of an event is its place in the list. */
final class PlainPartners {
    private final List<PactrailEvent> events;
    private final Map<PartnerId, PartnerId> into = new HashMap<>();
    private final Map<PartnerId, Long> since = new HashMap<>();

    PlainPartners(List<PactrailEvent> events) {
        this.events = List.copyOf(events);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof PartnerMerged merged) {
                into.put(merged.partner(), merged.into());
                since.put(merged.partner(), (long) i);
            } else if (events.get(i) instanceof PartnerMergeUndone undone) {
                into.remove(undone.partner());
                since.remove(undone.partner());
            }
        }
    }

    PartnerId survivor(PartnerId id) {
        PartnerId next = into.get(id);
        return next == null ? id : survivor(next);
    }

    /** From which position on it counts as its survivor. */
    long mergedAt(PartnerId id) {
        PartnerId next = into.get(id);
        return next == null ? -1 : Math.max(requireNonNull(since.get(id)), mergedAt(next));
    }

    CountedPartner on(PartnerId id, LocalDate day, long position) {
        PartnerRegistered registered = null;
        @Nullable PartnerRenamed renamed = null;
        @Nullable PartnerReclassified classified = null;
        for (PactrailEvent event : events.subList(0, (int) position + 1)) {
            if (event instanceof PartnerRegistered each && each.partner().equals(id)) {
                registered = each;
            } else if (event instanceof PartnerRenamed each && each.partner().equals(id)) {
                renamed =
                        holds(each.effectiveOn(), day, renamed == null ? null : renamed.effectiveOn()) ? each : renamed;
            } else if (event instanceof PartnerReclassified each
                    && each.partner().equals(id)
                    && holds(each.effectiveOn(), day, classified == null ? null : classified.effectiveOn())) {
                classified = each;
            }
        }
        PartnerRegistered first = requireNonNull(registered);
        return new CountedPartner(
                id,
                renamed == null ? first.name() : renamed.name(),
                classified == null ? first.type() : classified.type(),
                classified == null ? first.membership() : classified.membership());
    }

    private static boolean holds(LocalDate effectiveOn, LocalDate day, @Nullable LocalDate before) {
        return !effectiveOn.isAfter(day) && (before == null || !effectiveOn.isBefore(before));
    }
}
