package org.pactrail.figures.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnerEvent.PartnerMergeUndone;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.count.YearFold.Changed;
import org.pactrail.figures.partner.Register;
import org.pactrail.ledger.Entry;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Holds the state of the fold, immutable, so that readers keep theirs while the fold goes on. An event that contradicts the state, such as
 * a second signature, is an {@link IllegalStateException}, with which the view stops. An event that lacks an earlier one changes nothing:
 * the view lets such an event through only where the earlier one is in an entry that cannot be read.
 *
 * @param agreements cancelled ones too; after a restart read from the checkpoint at the first question that needs them
 * @param extensions partnerships that were opened to extend another one
 * @param priorities codes that an agreement was ever allocated to
 * @param years every year that an event ever changed, also one whose agreements are all cancelled
 */
public record FiguresState(
        Register register,
        Lazy<PMap<PartnershipId, CountedAgreement>> agreements,
        PSet<PartnershipId> extensions,
        PSet<String> priorities,
        TreePMap<Integer, YearFold> years) {
    public static final FiguresState EMPTY = new FiguresState(
            Register.EMPTY,
            Lazy.now(HashTreePMap.empty()),
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            TreePMap.empty());

    /** Returns the sums of a year; zeros for a year without agreements. */
    public YearFold year(int year) {
        return years.getOrDefault(year, YearFold.EMPTY);
    }

    /** Returns the years that changed after a position, the one that changed longest ago first. */
    public List<Map.Entry<Integer, YearFold>> changedAfter(long position) {
        return years.entrySet().stream()
                .filter(year -> year.getValue().changed().position() > position)
                .sorted(Comparator.comparingLong(
                        year -> year.getValue().changed().position()))
                .toList();
    }

    /** Returns all years in the order of {@link #changedAfter}, after zeros for those of {@code others} that no event ever changed. */
    public List<Map.Entry<Integer, YearFold>> all(Set<Integer> others) {
        Stream<Map.Entry<Integer, YearFold>> empty = others.stream()
                .filter(year -> !years.containsKey(year))
                .sorted()
                .map(year -> Map.entry(year, YearFold.EMPTY));
        return Stream.concat(empty, changedAfter(-1).stream()).toList();
    }

    /** Returns the years that differ from those of another state, the earliest first. */
    public List<Integer> yearsUnlike(FiguresState other) {
        SortedSet<Integer> all = new TreeSet<>(years.keySet());
        all.addAll(other.years.keySet());
        return all.stream()
                .filter(year -> !Objects.equals(years.get(year), other.years.get(year)))
                .toList();
    }

    /** Returns the names of the other parts that differ from those of another state. */
    public List<String> partsUnlike(FiguresState other) {
        List<String> parts = new ArrayList<>();
        if (!register.equals(other.register)) {
            parts.add("partners");
        }
        if (!agreements.equals(other.agreements)) {
            parts.add("agreements");
        }
        if (!extensions.equals(other.extensions)) {
            parts.add("extensions");
        }
        if (!priorities.equals(other.priorities)) {
            parts.add("priorities");
        }
        return parts;
    }

    /** Returns the state with another register, which changes no year. */
    public FiguresState knowing(Register more) {
        return new FiguresState(more, agreements, extensions, priorities, years);
    }

    /** Returns the state with a partnership linked as an extension, which changes only an agreement that is signed later. */
    public FiguresState linked(ExtensionLinked linked) {
        return new FiguresState(register, agreements, extensions.plus(linked.partnership()), priorities, years);
    }

    public FiguresState signed(AgreementSigned terms, Entry entry) {
        if (agreements.get().containsKey(terms.partnership())) {
            throw new IllegalStateException("Signed twice: partnership=" + terms.partnership());
        }
        boolean linked = extensions.contains(terms.partnership());
        return replaced(null, CountedAgreement.signed(terms, linked, Source.of(entry), register), Changed.by(entry));
    }

    public FiguresState amended(AgreementAmended amended, Entry entry) {
        return changed(
                amended.partnership(),
                agreement -> agreement.amended(amended.amendment(), Source.of(entry), register),
                entry);
    }

    public FiguresState corrected(AgreementCorrected corrected, Entry entry) {
        return changed(
                corrected.partnership(),
                agreement -> agreement.corrected(corrected.correction(), Source.of(entry), register),
                entry);
    }

    /** Returns the state without an agreement in any year (C8). */
    public FiguresState cancelled(PartnershipId partnership, Entry entry) {
        return changed(partnership, CountedAgreement::cancel, entry);
    }

    /** Returns the state with one partner counted as another (C9). */
    public FiguresState merged(PartnerMerged merged, Entry entry) {
        Register more = register.merged(merged, entry.position());
        return knowing(more).renamed(more.throughout(merged.partner()), entry);
    }

    public FiguresState undone(PartnerMergeUndone undone, Entry entry) {
        return knowing(register.undone(undone)).renamed(register.throughout(undone.partner()), entry);
    }

    private FiguresState changed(PartnershipId partnership, UnaryOperator<CountedAgreement> change, Entry entry) {
        CountedAgreement before = agreements.get().get(partnership);
        if (before == null) {
            return this; // the entry that signed it cannot be read
        }
        return replaced(before, change.apply(before), Changed.by(entry));
    }

    /** Looks partners up again in every agreement that names them. */
    private FiguresState renamed(Set<PartnerId> partners, Entry entry) {
        FiguresState state = this;
        for (CountedAgreement agreement : agreements.get().values()) {
            if (agreement.names(partners)) {
                state = state.replaced(agreement, agreement.known(register), Changed.by(entry));
            }
        }
        return state;
    }

    /** Takes the parts of the old agreement out of their years and puts the parts of the new one in, where the two differ. */
    private FiguresState replaced(@Nullable CountedAgreement before, CountedAgreement after, Changed by) {
        SortedSet<Integer> touched = new TreeSet<>(after.years());
        touched.addAll(before == null ? Set.of() : before.years());
        TreePMap<Integer, YearFold> moved = years;
        for (int year : touched) {
            YearPart was = before == null ? null : before.in(year);
            YearPart is = after.in(year);
            if (is == null || !is.equals(was)) {
                YearFold without = was == null ? year(year) : year(year).without(was, by);
                moved = moved.plus(year, is == null ? without : without.with(is, by));
            }
        }
        return new FiguresState(
                register,
                Lazy.now(agreements.get().plus(after.partnership(), after)),
                extensions,
                priorities.plusAll(after.priorities().percents().keySet()),
                moved);
    }
}
