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
 * All that was ever recorded of a partner's name and class.
 *
 * @param registered what holds where nothing else does
 * @param names in the order in which they were recorded, like {@code classes}
 */
public record KnownPartner(Partner registered, PVector<Noted<String>> names, PVector<Noted<PartnerClass>> classes) {
    /** What kind of partner it is, and which membership it has. */
    public record PartnerClass(PartnerType type, Membership membership) {}

    /** @param position at which the ledger learned it */
    public record Noted<T>(long position, LocalDate effectiveOn, T what) {}

    static KnownPartner as(Partner registered) {
        return new KnownPartner(registered, TreePVector.empty(), TreePVector.empty());
    }

    KnownPartner renamed(PartnerRenamed renamed, long position) {
        return new KnownPartner(
                registered, names.plus(new Noted<>(position, renamed.effectiveOn(), renamed.name())), classes);
    }

    KnownPartner reclassified(PartnerReclassified reclassified, long position) {
        PartnerClass what = new PartnerClass(reclassified.type(), reclassified.membership());
        return new KnownPartner(
                registered, names, classes.plus(new Noted<>(position, reclassified.effectiveOn(), what)));
    }

    /** What it was on a day, as the ledger knew it at a position; what is recorded later changes nothing of that. */
    Partner on(LocalDate day, long position) {
        String name = last(names, day, position);
        PartnerClass its = last(classes, day, position);
        return name == null && its == null
                ? registered
                : new Partner(
                        registered.id(),
                        name == null ? registered.name() : name,
                        its == null ? registered.type() : its.type(),
                        its == null ? registered.membership() : its.membership());
    }

    /** The one effective last by that day; of several that are so on the same day the one recorded last. */
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
