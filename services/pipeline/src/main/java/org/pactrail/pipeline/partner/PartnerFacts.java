package org.pactrail.pipeline.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnerEvent;
import org.pactrail.events.PartnerEvent.PartnerAbsorbed;
import org.pactrail.events.PartnerEvent.PartnerIdentified;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerReleased;
import org.pactrail.events.PartnerEvent.PartnerRenamed;
import org.pactrail.events.PartnerEvent.PartnerShortNamesChanged;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/**
 * Holds the facts of a partner that commands decide upon.
 *
 * @param namedOn the first day of the present name, {@link LocalDate#MIN} for the name of the registration
 * @param classifiedOn the first day of the present type and membership, likewise
 * @param version sequence of the partner's last event
 * @param mergedInto the partner that this one counts as; null when it counts as itself
 */
public record PartnerFacts(
        PartnerId id,
        String name,
        LocalDate namedOn,
        PartnerType type,
        Membership membership,
        LocalDate classifiedOn,
        String country,
        @Nullable PartnerId mergedInto,
        long version) {

    /**
     * Returns the facts after an event.
     *
     * @param before null before the registration
     * @return null while the registration is missing, because its entry was voided
     */
    static @Nullable PartnerFacts after(@Nullable PartnerFacts before, PartnerEvent event) {
        if (event instanceof PartnerRegistered registered) {
            return of(
                    registered.partner(),
                    registered.name(),
                    registered.type(),
                    registered.membership(),
                    registered.country());
        }
        return before == null ? null : before.changed(event).at(before.version + 1);
    }

    private PartnerFacts changed(PartnerEvent event) {
        return switch (event) {
            case PartnerRenamed renamed -> named(renamed.name(), renamed.effectiveOn());
            case PartnerReclassified reclassified -> classified(reclassified);
            case PartnerMerged merged -> merged(merged.into());
            case PartnerMergeUndone ignored -> merged(null);
            case PartnerRegistered ignored -> this;
            case PartnerIdentified ignored -> this;
            case PartnerAbsorbed ignored -> this;
            case PartnerReleased ignored -> this;
            case PartnerShortNamesChanged ignored -> this;
        };
    }

    /** Returns a partner as registered. */
    public static PartnerFacts of(PartnerId id, String name, PartnerType type, Membership membership, String country) {
        return new PartnerFacts(id, name, LocalDate.MIN, type, membership, LocalDate.MIN, country, null, 0);
    }

    /** Returns the facts with another name; ignores a name whose first day lies before that of the present name. */
    private PartnerFacts named(String other, LocalDate from) {
        return from.isBefore(namedOn)
                ? this
                : new PartnerFacts(id, other, from, type, membership, classifiedOn, country, mergedInto, version);
    }

    private PartnerFacts classified(PartnerReclassified as) {
        return as.effectiveOn().isBefore(classifiedOn)
                ? this
                : new PartnerFacts(
                        id, name, namedOn, as.type(), as.membership(), as.effectiveOn(), country, mergedInto, version);
    }

    private PartnerFacts merged(@Nullable PartnerId into) {
        return new PartnerFacts(id, name, namedOn, type, membership, classifiedOn, country, into, version);
    }

    PartnerFacts at(long later) {
        return new PartnerFacts(id, name, namedOn, type, membership, classifiedOn, country, mergedInto, later);
    }
}
