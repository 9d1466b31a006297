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
 * Everything the figures know, immutable: the fold goes on while readers hold on to theirs. What cannot have happened, such as a
 * second signature, is an {@link IllegalStateException}, with which the view stops.
 *
 * @param agreements cancelled ones too; after a restart they are read when somebody asks for them
 * @param extensions the partnerships that were opened to extend another one
 * @param years every year that an event ever changed, also one whose agreements are all cancelled
 */
public record FiguresState(
        Register register,
        Later<PMap<PartnershipId, Agreement>> agreements,
        PSet<PartnershipId> extensions,
        TreePMap<Integer, YearFold> years) {
    public static final FiguresState EMPTY =
            new FiguresState(Register.EMPTY, Later.now(HashTreePMap.empty()), HashTreePSet.empty(), TreePMap.empty());

    /** Zeros for a year that nothing was signed in. */
    public YearFold year(int year) {
        return years.getOrDefault(year, YearFold.EMPTY);
    }

    /** The years that changed after a position, the one that changed longest ago first. */
    public List<Map.Entry<Integer, YearFold>> changedAfter(long position) {
        return years.entrySet().stream()
                .filter(year -> year.getValue().changed().position() > position)
                .sorted(Comparator.comparingLong(
                        year -> year.getValue().changed().position()))
                .toList();
    }

    /** All years, zeros for such of {@code others} as nothing ever changed, in the order of {@link #changedAfter}. */
    public List<Map.Entry<Integer, YearFold>> all(Set<Integer> others) {
        Stream<Map.Entry<Integer, YearFold>> empty = others.stream()
                .filter(year -> !years.containsKey(year))
                .sorted()
                .map(year -> Map.entry(year, YearFold.EMPTY));
        return Stream.concat(empty, changedAfter(-1).stream()).toList();
    }

    /** Those that are not the same in another state, the earliest first. */
    public List<Integer> yearsUnlike(FiguresState other) {
        SortedSet<Integer> all = new TreeSet<>(years.keySet());
        all.addAll(other.years.keySet());
        return all.stream()
                .filter(year -> !Objects.equals(years.get(year), other.years.get(year)))
                .toList();
    }

    /** What else is not, by name. */
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
        return parts;
    }

    /** What becomes known of partners changes nothing that counts already. */
    public FiguresState knowing(Register more) {
        return new FiguresState(more, agreements, extensions, years);
    }

    /** Only an agreement that is signed after that is known as an extension by it. */
    public FiguresState linked(ExtensionLinked linked) {
        return new FiguresState(register, agreements, extensions.plus(linked.partnership()), years);
    }

    public FiguresState signed(AgreementSigned terms, Entry entry) {
        if (agreements.get().containsKey(terms.partnership())) {
            throw new IllegalStateException("Signed twice: partnership=" + terms.partnership());
        }
        boolean linked = extensions.contains(terms.partnership());
        return replaced(null, Agreement.signed(terms, linked, Source.of(entry), register), Changed.by(entry));
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

    /** C8. */
    public FiguresState cancelled(PartnershipId partnership, Entry entry) {
        return changed(partnership, Agreement::cancel, entry);
    }

    /** C9. */
    public FiguresState merged(PartnerMerged merged, Entry entry) {
        Register more = register.merged(merged, entry.position());
        return knowing(more).renamed(more.throughout(merged.partner()), entry);
    }

    public FiguresState undone(PartnerMergeUndone undone, Entry entry) {
        return knowing(register.undone(undone)).renamed(register.throughout(undone.partner()), entry);
    }

    private FiguresState changed(PartnershipId partnership, UnaryOperator<Agreement> change, Entry entry) {
        Agreement before = agreements.get().get(partnership);
        if (before == null) {
            return this; // the entry that signed it cannot be read
        }
        return replaced(before, change.apply(before), Changed.by(entry));
    }

    /** Looks some partners up again wherever they are named. */
    private FiguresState renamed(Set<PartnerId> partners, Entry entry) {
        FiguresState state = this;
        for (Agreement agreement : agreements.get().values()) {
            if (agreement.names(partners)) {
                state = state.replaced(agreement, agreement.known(register), Changed.by(entry));
            }
        }
        return state;
    }

    /** Takes what counted before out of each year and puts in what counts after, where the two differ. */
    private FiguresState replaced(@Nullable Agreement before, Agreement after, Changed by) {
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
                register, Later.now(agreements.get().plus(after.partnership(), after)), extensions, moved);
    }
}
