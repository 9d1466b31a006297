package org.pactrail.pipeline.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.PactrailEvent;
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
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partner.PartnerCommand.ChangeShortNames;
import org.pactrail.pipeline.partner.PartnerCommand.IdentifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.MergePartner;
import org.pactrail.pipeline.partner.PartnerCommand.ReclassifyPartner;
import org.pactrail.pipeline.partner.PartnerCommand.RenamePartner;
import org.pactrail.pipeline.partner.PartnerCommand.UndoMerge;
import org.pactrail.pipeline.partnership.Verdict;

/** The rules for partners written a second time, with nothing but maps. */
public final class PlainPartners {
    public final Map<PartnerId, PlainPartner> all = new LinkedHashMap<>();
    private final Map<String, PartnerId> names = new HashMap<>();

    /** What is known of one of them. */
    public static final class PlainPartner {
        public final PartnerId id;
        public String name;
        public PartnerType type;
        public Membership membership;
        public @Nullable PartnerId into;
        public long version;
        private LocalDate namedOn = LocalDate.MIN;
        private LocalDate classifiedOn = LocalDate.MIN;
        private final Map<String, String> identifiers = new HashMap<>();
        private List<String> shortNames;

        private PlainPartner(RegisterPartner it) {
            shortNames = it.shortNames();
            version = it.shortNames().isEmpty() ? 0 : 1;
            id = it.partner();
            name = it.name();
            type = it.type();
            membership = it.membership();
        }
    }

    /** @throws Verdict.Refused when there is none, or it counts as another */
    public PlainPartner current(PartnerId id) {
        PlainPartner partner = known(id);
        Verdict.BROKEN.when(partner.into != null);
        return partner;
    }

    public PartnerId survivor(PartnerId id) {
        PlainPartner partner = all.get(id);
        return partner == null || partner.into == null ? id : survivor(partner.into);
    }

    /** Two texts are one name when they differ only in case and white space. */
    public static String normal(@Nullable String name) {
        return String.join(" ", Objects.requireNonNull(name).strip().split("\\s+"))
                .toLowerCase(Locale.ROOT);
    }

    public List<PactrailEvent> register(RegisterPartner it) {
        Verdict.TAKEN.when(names.containsKey(normal(it.name())));
        all.put(it.partner(), new PlainPartner(it));
        names.put(normal(it.name()), it.partner());
        List<PactrailEvent> told = new ArrayList<>();
        told.add(new PartnerRegistered(it.partner(), it.name(), it.type(), it.membership(), it.country()));
        if (!it.shortNames().isEmpty()) {
            told.add(new PartnerShortNamesChanged(it.partner(), it.shortNames()));
        }
        told.add(new PartnerNameClaimed(it.name(), it.partner()));
        return told;
    }

    /** @param seen the version that the sender saw; null for one who saw none */
    public List<PactrailEvent> decide(PartnerCommand command, @Nullable Long seen) {
        PlainPartner about = known(command.partner());
        Verdict.STALE.when(seen != null && seen != about.version);
        return switch (command) {
            case RenamePartner it -> rename(it, about);
            case ReclassifyPartner it -> {
                current(about.id);
                Verdict.BROKEN.when(it.effectiveOn().isAfter(Office.TODAY));
                Verdict.BROKEN.when(it.type() == about.type && it.membership() == about.membership);
                if (!it.effectiveOn().isBefore(about.classifiedOn)) {
                    about.type = it.type();
                    about.membership = it.membership();
                    about.classifiedOn = it.effectiveOn();
                }
                about.version++;
                yield List.of(new PartnerReclassified(about.id, it.type(), it.membership(), it.effectiveOn()));
            }
            case IdentifyPartner it -> {
                current(about.id);
                Verdict.BROKEN.when(it.identifier().equals(about.identifiers.get(it.scheme())));
                about.identifiers.put(it.scheme(), it.identifier());
                about.version++;
                yield List.of(new PartnerIdentified(about.id, it.scheme(), it.identifier()));
            }
            case ChangeShortNames it -> {
                current(about.id);
                Verdict.BROKEN.when(it.shortNames().equals(about.shortNames));
                about.shortNames = it.shortNames();
                about.version++;
                yield List.of(new PartnerShortNamesChanged(about.id, it.shortNames()));
            }
            case MergePartner it -> {
                current(about.id);
                PlainPartner survivor = current(it.into());
                Verdict.BROKEN.when(survivor == about);
                about.into = survivor.id;
                about.version++;
                survivor.version++;
                yield List.of(
                        new PartnerMerged(about.id, survivor.id, it.reason()),
                        new PartnerAbsorbed(survivor.id, about.id));
            }
            case UndoMerge it -> {
                PartnerId from = about.into;
                Verdict.BROKEN.when(from == null);
                PlainPartner survivor = known(Objects.requireNonNull(from));
                about.into = null;
                about.version++;
                survivor.version++;
                yield List.of(
                        new PartnerMergeUndone(about.id, survivor.id, it.reason()),
                        new PartnerReleased(survivor.id, about.id));
            }
        };
    }

    private List<PactrailEvent> rename(RenamePartner it, PlainPartner about) {
        current(about.id);
        Verdict.BROKEN.when(it.effectiveOn().isAfter(Office.TODAY) || it.name().equals(about.name));
        PartnerId holder = names.get(normal(it.name()));
        Verdict.TAKEN.when(holder != null && !holder.equals(about.id));
        List<PactrailEvent> told = new ArrayList<>();
        told.add(new PartnerRenamed(about.id, it.name(), it.effectiveOn()));
        if (holder == null) {
            names.put(normal(it.name()), about.id);
            told.add(new PartnerNameClaimed(it.name(), about.id));
        }
        if (!it.effectiveOn().isBefore(about.namedOn)) {
            about.name = it.name();
            about.namedOn = it.effectiveOn();
        }
        about.version++;
        return told;
    }

    private PlainPartner known(PartnerId id) {
        PlainPartner partner = all.get(id);
        Verdict.UNKNOWN.when(partner == null);
        return Objects.requireNonNull(partner);
    }
}
