package org.pactrail.views;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePSet;

/** All partners, by id and in the order of their names; immutable. */
record Partners(HashPMap<String, Listed> byId, TreePSet<Listed> byName) {
    static final Partners NONE = new Partners(HashTreePMap.empty(), TreePSet.empty(Listed.ORDER));

    private static final String OWN = "Own organization";

    /** A partner and its name as {@link Words#fold} leaves it. */
    record Listed(Partner partner, String folded) {
        /** By name without regard to case and accents; the same name twice is told apart by its writing, then by id. */
        static final Comparator<Listed> ORDER = Comparator.comparing(Listed::folded)
                .thenComparing(listed -> listed.partner.name())
                .thenComparing(listed -> listed.partner.id().value());
    }

    /** A partner as others refer to it. */
    record Named(PartnerId id, String name) {}

    Partners with(Partner partner) {
        String id = partner.id().value();
        Listed listed = new Listed(partner, Words.fold(partner.name()));
        Listed before = byId.get(id);
        TreePSet<Listed> others = before == null ? byName : byName.minus(before);
        return new Partners(byId.plus(id, listed), others.plus(listed));
    }

    Optional<Partner> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Listed::partner);
    }

    /** Those whose name holds every word, by name. */
    Slice<Partner> search(Words words, int page) {
        Stream<Listed> all = byName.stream();
        return words.isEmpty()
                ? Slice.of(all.map(Listed::partner), byName.size(), page)
                : Slice.of(all.filter(listed -> words.occurIn(listed.folded)).map(Listed::partner), page);
    }

    /** The name of a partner; its id where none of that id was ever registered. */
    String name(PartnerId id) {
        return find(id.value()).map(Partner::name).orElse(id.value());
    }

    String name(Contributor contributor) {
        PartnerId partner = contributor.partner();
        return partner == null ? OWN : name(partner);
    }

    List<Named> named(List<PartnerId> ids) {
        return ids.stream().map(id -> new Named(id, name(id))).toList();
    }

    /** Those whose name holds a word, which must be folded. */
    Set<PartnerId> having(String word) {
        return byName.stream()
                .filter(listed -> listed.folded.contains(word))
                .map(listed -> listed.partner.id())
                .collect(toUnmodifiableSet());
    }
}
