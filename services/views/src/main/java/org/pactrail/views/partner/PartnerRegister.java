package org.pactrail.views.partner;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.names.Name;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePSet;

/**
 * Holds all partners; immutable. A merged partner stays, and goes by the name of its survivor.
 *
 * @param byName in the order of names, with the merged ones
 * @param unmerged in the order of names, without the merged ones
 * @param absorbed ids of the partners that were merged into one, by its id
 */
public record PartnerRegister(
        HashPMap<String, Listed> byId,
        TreePSet<Listed> byName,
        TreePSet<Listed> unmerged,
        HashPMap<String, TreePSet<String>> absorbed) {
    public static final PartnerRegister NONE = new PartnerRegister(
            HashTreePMap.empty(), TreePSet.empty(Listed.ORDER), TreePSet.empty(Listed.ORDER), HashTreePMap.empty());

    private static final String OWN = "Own organization";

    /**
     * Holds a partner and its names, prepared for comparison.
     *
     * @param names newest first
     * @param shortNames the most usual first
     */
    public record Listed(PartnerRecord partner, List<Name> names, List<Name> shortNames) {
        /** Orders by name without regard to case and accents; then by the name as written, then by id. */
        public static final Comparator<Listed> ORDER = Comparator.comparing(
                        (Listed listed) -> listed.names.getFirst().folded())
                .thenComparing(listed -> listed.partner.name())
                .thenComparing(listed -> listed.partner.id().value());

        static Listed of(PartnerRecord partner) {
            return new Listed(
                    partner,
                    partner.names().reversed().stream()
                            .map(dated -> Name.of(dated.name()))
                            .toList(),
                    partner.shortNames().stream().map(Name::of).toList());
        }

        public String id() {
            return partner.id().value();
        }
    }

    /** Names a partner. */
    public record Named(PartnerId id, String name) {}

    public PartnerRegister with(PartnerRecord partner) {
        Listed listed = Listed.of(partner);
        Listed before = byId.get(listed.id());
        TreePSet<Listed> others = before == null ? byName : byName.minus(before);
        TreePSet<Listed> othersUnmerged = before == null ? unmerged : unmerged.minus(before);
        return new PartnerRegister(
                byId.plus(listed.id(), listed),
                others.plus(listed),
                partner.mergedInto() == null ? othersUnmerged.plus(listed) : othersUnmerged,
                absorbed(listed.id(), before == null ? null : before.partner.mergedInto(), partner.mergedInto()));
    }

    public Optional<PartnerRecord> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Listed::partner);
    }

    /** Returns the id of the survivor of a partner: its own id unless it was merged. */
    public String survivor(String id) {
        Set<String> passed = new HashSet<>();
        String survivor = id;
        Listed listed = byId.get(id);
        while (listed != null && listed.partner.mergedInto() != null && passed.add(survivor)) {
            survivor = listed.partner.mergedInto().value();
            listed = byId.get(survivor);
        }
        return survivor;
    }

    /** Returns the id of a partner, then the ids of all partners merged into it, directly or by way of others. */
    public Set<String> countingAs(String id) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            String one = next.remove();
            if (all.add(one)) {
                next.addAll(absorbed.getOrDefault(one, TreePSet.empty()));
            }
        }
        return all;
    }

    /** Returns the name of the survivor of a partner; its id when no partner of that id was registered. */
    public String name(PartnerId id) {
        String survivor = survivor(id.value());
        return find(survivor).map(PartnerRecord::name).orElse(survivor);
    }

    public String name(Contributor contributor) {
        PartnerId partner = contributor.partner();
        return partner == null ? OWN : name(partner);
    }

    /** Returns the survivors of partners, each once. */
    public List<Named> named(List<PartnerId> ids) {
        return ids.stream()
                .map(id -> new PartnerId(survivor(id.value())))
                .distinct()
                .map(id -> new Named(id, name(id)))
                .toList();
    }

    /** Returns the partners with a name or short name that contains a folded word, and all partners of the same survivor. */
    public Set<PartnerId> having(String word) {
        return byName.stream()
                .filter(listed -> Stream.concat(listed.names.stream(), listed.shortNames.stream())
                        .anyMatch(name -> name.folded().contains(word)))
                .flatMap(this::family)
                .map(PartnerId::new)
                .collect(toUnmodifiableSet());
    }

    private Stream<String> family(Listed listed) {
        boolean isUnmerged = listed.partner.mergedInto() == null && !absorbed.containsKey(listed.id());
        return isUnmerged ? Stream.of(listed.id()) : countingAs(survivor(listed.id())).stream();
    }

    private HashPMap<String, TreePSet<String>> absorbed(
            String id, @Nullable PartnerId before, @Nullable PartnerId after) {
        HashPMap<String, TreePSet<String>> now = absorbed;
        if (before != null) {
            TreePSet<String> left =
                    now.getOrDefault(before.value(), TreePSet.empty()).minus(id);
            now = left.isEmpty() ? now.minus(before.value()) : now.plus(before.value(), left);
        }
        if (after != null) {
            now = now.plus(
                    after.value(),
                    now.getOrDefault(after.value(), TreePSet.empty()).plus(id));
        }
        return now;
    }
}
