package org.pactrail.views.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * Holds a partner as it is at present; immutable.
 *
 * @param names oldest first; the last one is the present name
 * @param classifiedOn first day of this type and membership; null for those of the registration
 * @param country ISO 3166-1 alpha-2
 * @param identifiers by scheme
 * @param shortNames such as {@code UNICEF}, the most usual first
 * @param mergedInto the partner that this one was merged into; null when it was not
 * @param version sequence of the last event of its stream
 */
public record PartnerRecord(
        PartnerId id,
        List<DatedName> names,
        PartnerType type,
        Membership membership,
        @Nullable LocalDate classifiedOn,
        String country,
        SortedMap<String, String> identifiers,
        List<String> shortNames,
        @Nullable PartnerId mergedInto,
        long version) {

    /** Returns a partner after an event; none while the entry that registered the partner cannot be read. */
    public static Optional<PartnerRecord> after(Optional<PartnerRecord> before, PartnerEvent event, long version) {
        return event instanceof PartnerRegistered registered
                ? Optional.of(of(registered, version))
                : before.map(partner -> partner.after(event).at(version));
    }

    public String name() {
        return names.getLast().name();
    }

    private static PartnerRecord of(PartnerRegistered registered, long version) {
        return new PartnerRecord(
                registered.partner(),
                List.of(new DatedName(registered.name(), null)),
                registered.type(),
                registered.membership(),
                null,
                registered.country(),
                Collections.emptySortedMap(),
                List.of(),
                null,
                version);
    }

    private PartnerRecord after(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered again -> throw new IllegalStateException("Registered twice: " + again);
            case PartnerRenamed renamed ->
                named(DatedName.with(names, new DatedName(renamed.name(), renamed.effectiveOn())));
            case PartnerReclassified change -> reclassified(change);
            case PartnerIdentified identified -> identified(identified);
            case PartnerShortNamesChanged changed -> withShortNames(changed.shortNames());
            case PartnerMerged merged -> merged(merged.into());
            case PartnerMergeUndone undone -> merged(null);
            case PartnerAbsorbed ignored -> this;
            case PartnerReleased ignored -> this;
        };
    }

    private PartnerRecord reclassified(PartnerReclassified change) {
        boolean isOverridden = classifiedOn != null && classifiedOn.isAfter(change.effectiveOn());
        return isOverridden
                ? this
                : new PartnerRecord(
                        id,
                        names,
                        change.type(),
                        change.membership(),
                        change.effectiveOn(),
                        country,
                        identifiers,
                        shortNames,
                        mergedInto,
                        version);
    }

    private PartnerRecord identified(PartnerIdentified added) {
        SortedMap<String, String> all = new TreeMap<>(identifiers);
        all.put(added.scheme(), added.identifier());
        return new PartnerRecord(
                id,
                names,
                type,
                membership,
                classifiedOn,
                country,
                Collections.unmodifiableSortedMap(all),
                shortNames,
                mergedInto,
                version);
    }

    private PartnerRecord withShortNames(List<String> now) {
        return new PartnerRecord(
                id, names, type, membership, classifiedOn, country, identifiers, now, mergedInto, version);
    }

    private PartnerRecord named(List<DatedName> now) {
        return new PartnerRecord(
                id, now, type, membership, classifiedOn, country, identifiers, shortNames, mergedInto, version);
    }

    private PartnerRecord merged(@Nullable PartnerId into) {
        return new PartnerRecord(
                id, names, type, membership, classifiedOn, country, identifiers, shortNames, into, version);
    }

    private PartnerRecord at(long later) {
        return new PartnerRecord(
                id, names, type, membership, classifiedOn, country, identifiers, shortNames, mergedInto, later);
    }
}
