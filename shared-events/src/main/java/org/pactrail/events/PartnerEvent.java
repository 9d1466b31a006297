package org.pactrail.events;

import static org.pactrail.events.Required.copied;
import static org.pactrail.events.Required.required;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/** Records the life of one partner. */
public sealed interface PartnerEvent extends PactrailEvent {
    PartnerId partner();

    /**
     * The partner was registered.
     *
     * @param country ISO 3166-1 alpha-2
     */
    @EventType(name = "PartnerRegistered")
    record PartnerRegistered(PartnerId partner, String name, PartnerType type, Membership membership, String country)
            implements PartnerEvent {
        public PartnerRegistered {
            required(partner, "partner");
            required(name, "name");
            required(type, "type");
            required(membership, "membership");
            required(country, "country");
        }
    }

    /**
     * The partner got another name.
     *
     * @param effectiveOn the first day of the name; the partner keeps its earlier names beside it
     */
    @EventType(name = "PartnerRenamed")
    record PartnerRenamed(PartnerId partner, String name, LocalDate effectiveOn) implements PartnerEvent {
        public PartnerRenamed {
            required(partner, "partner");
            required(name, "name");
            required(effectiveOn, "effectiveOn");
        }
    }

    /**
     * The partner got another type or membership.
     *
     * @param effectiveOn the first day of this type and membership
     */
    @EventType(name = "PartnerReclassified")
    record PartnerReclassified(PartnerId partner, PartnerType type, Membership membership, LocalDate effectiveOn)
            implements PartnerEvent {
        public PartnerReclassified {
            required(partner, "partner");
            required(type, "type");
            required(membership, "membership");
            required(effectiveOn, "effectiveOn");
        }
    }

    /**
     * The partner got an identifier of a scheme; of each scheme the last identifier holds.
     *
     * @param scheme such as {@code IATI} or {@code LEI}, in capital letters
     */
    @EventType(name = "PartnerIdentified")
    record PartnerIdentified(PartnerId partner, String scheme, String identifier) implements PartnerEvent {
        public PartnerIdentified {
            required(partner, "partner");
            required(scheme, "scheme");
            required(identifier, "identifier");
        }
    }

    /**
     * The partner goes by these short names, such as {@code UNICEF}, in place of all that were recorded before.
     *
     * @param shortNames the most usual first; none when the partner no longer goes by any
     */
    @EventType(name = "PartnerShortNamesChanged")
    record PartnerShortNamesChanged(PartnerId partner, List<String> shortNames) implements PartnerEvent {
        public PartnerShortNamesChanged {
            required(partner, "partner");
            shortNames = copied(shortNames, "shortNames");
        }
    }

    /** The partner turned out to be the same organization as another one, which it counts as from here on. */
    @EventType(name = "PartnerMerged")
    record PartnerMerged(
            PartnerId partner, PartnerId into, @Nullable String reason) implements PartnerEvent {
        public PartnerMerged {
            required(partner, "partner");
            required(into, "into");
        }
    }

    /** A merge was found wrong; the partner counts as itself again. */
    @EventType(name = "PartnerMergeUndone")
    record PartnerMergeUndone(PartnerId partner, PartnerId from, String reason) implements PartnerEvent {
        public PartnerMergeUndone {
            required(partner, "partner");
            required(from, "from");
            required(reason, "reason");
        }
    }

    /**
     * Another partner was merged into this one. Recorded in the surviving one's stream too, so that two merges in opposite
     * directions cannot both succeed.
     */
    @EventType(name = "PartnerAbsorbed")
    record PartnerAbsorbed(PartnerId partner, PartnerId absorbed) implements PartnerEvent {
        public PartnerAbsorbed {
            required(partner, "partner");
            required(absorbed, "absorbed");
        }
    }

    /** A partner that was merged into this one counts as itself again. */
    @EventType(name = "PartnerReleased")
    record PartnerReleased(PartnerId partner, PartnerId released) implements PartnerEvent {
        public PartnerReleased {
            required(partner, "partner");
            required(released, "released");
        }
    }
}
