package org.pactrail.figures.partner;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Holds every name and class that was recorded for a partner.
 *
 * @param registered the partner as registered, which holds until another name or class does
 * @param names in the order in which they were recorded, like {@code classes}
 */
public record PartnerHistory(
        CountedPartner registered, PVector<Noted<String>> names, PVector<Noted<PartnerClass>> classes) {
    /** Holds a partner's type and membership. */
    public record PartnerClass(PartnerType type, Membership membership) {}

    /**
     * Holds a value, the day from which on it is effective, and its recording.
     *
     * @param position of the entry that recorded the value
     */
    public record Noted<T>(long position, LocalDate effectiveOn, T what) {}

    static PartnerHistory as(CountedPartner registered) {
        return new PartnerHistory(registered, TreePVector.empty(), TreePVector.empty());
    }

    PartnerHistory renamed(PartnerRenamed renamed, long position) {
        return new PartnerHistory(
                registered, names.plus(new Noted<>(position, renamed.effectiveOn(), renamed.name())), classes);
    }

    PartnerHistory reclassified(PartnerReclassified reclassified, long position) {
        PartnerClass what = new PartnerClass(reclassified.type(), reclassified.membership());
        return new PartnerHistory(
                registered, names, classes.plus(new Noted<>(position, reclassified.effectiveOn(), what)));
    }

    /** Returns the partner as it was on a day, as recorded up to a position; later entries change nothing of the answer. */
    CountedPartner on(LocalDate day, long position) {
        String name = last(names, day, position);
        PartnerClass its = last(classes, day, position);
        return name == null && its == null
                ? registered
                : new CountedPartner(
                        registered.id(),
                        name == null ? registered.name() : name,
                        its == null ? registered.type() : its.type(),
                        its == null ? registered.membership() : its.membership());
    }

    /** Returns the value that became effective last by a day; of several on one day the one recorded last. */
    private static <T> @Nullable T last(List<Noted<T>> all, LocalDate day, long position) {
        Noted<T> last = null;
        for (Noted<T> each : all) {
            boolean holds = each.position() <= position && !each.effectiveOn().isAfter(day);
            if (holds && (last == null || !each.effectiveOn().isBefore(last.effectiveOn()))) {
                last = each;
            }
        }
        return last == null ? null : last.what();
    }
}
