package org.pactrail.views.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.question.Slice;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * All partnerships, in the order in which they were opened; immutable.
 *
 * @param cards a card's place never changes
 * @param places the place of each card, by id
 * @param index the places of the cards that have a facet
 * @param tallies what the cards of a stage are worth, also of those that have a facet
 */
public record Board(
        PVector<SearchableCard> cards,
        HashPMap<PartnershipId, Integer> places,
        FacetIndex index,
        StageTallies tallies) {
    static final Board EMPTY =
            new Board(TreePVector.empty(), HashTreePMap.empty(), FacetIndex.EMPTY, StageTallies.NONE);

    /** The board with these cards, oldest first. */
    static Board of(List<Card> cards) {
        Map<PartnershipId, Integer> places = new HashMap<>();
        for (int place = 0; place < cards.size(); place++) {
            places.put(cards.get(place).id(), place);
        }
        return new Board(
                TreePVector.from(cards.stream().map(SearchableCard::of).toList()),
                HashTreePMap.from(places),
                FacetIndex.of(cards),
                StageTallies.of(cards));
    }

    Board after(PartnershipEvent event, Instant recordedAt) {
        return event instanceof PartnershipOpened opened
                ? with(Card.of(opened, recordedAt))
                : replace(event, recordedAt);
    }

    /** The cards that have every one of these facets and words, newest first. */
    public Slice<Card> search(Set<Facet> facets, SearchTerms terms, PartnerRegister partners, int page) {
        if (facets.isEmpty() && terms.isEmpty()) {
            return Slice.of(all().map(this::card), cards.size(), page);
        }
        if (facets.size() == 1 && terms.isEmpty() && facets.iterator().next().isIndexed()) {
            TreePSet<Integer> places = having(facets.iterator().next(), partners);
            return Slice.of(places.descendingSet().stream().map(this::card), places.size(), page);
        }
        return Slice.of(matching(facets, terms, partners), page);
    }

    /** The same, all of them. */
    public Stream<Card> matching(Set<Facet> facets, SearchTerms terms, PartnerRegister partners) {
        List<TreePSet<Integer>> sets = facets.stream()
                .filter(Facet::isIndexed)
                .map(facet -> having(facet, partners))
                .sorted(Comparator.comparing(TreePSet::size))
                .toList();
        List<Sought> sought = terms.folded().stream()
                .map(word -> new Sought(word, partners.having(word)))
                .toList();
        Stream<Integer> newestFirst = sets.isEmpty() ? all() : sets.getFirst().descendingSet().stream();
        List<TreePSet<Integer>> others = sets.isEmpty() ? sets : sets.subList(1, sets.size());
        return newestFirst
                .filter(place -> others.stream().allMatch(set -> set.contains(place)))
                .map(cards::get)
                .filter(searchable -> facets.stream().allMatch(facet -> facet.isOn(searchable.card())))
                .filter(searchable -> sought.stream().allMatch(word -> word.occursOn(searchable)))
                .map(SearchableCard::card);
    }

    /** The cards that have one facet and any of some others, each once and in no particular order; the index knows all of these. */
    public Stream<Card> havingAny(Set<Facet> facets, Facet one) {
        TreePSet<Integer> ones = index.having(one);
        List<TreePSet<Integer>> sets = facets.stream().map(index::having).toList();
        boolean fewHaveIt =
                ones.size() <= sets.stream().mapToInt(TreePSet::size).sum();
        Stream<Integer> found = fewHaveIt
                ? ones.stream().filter(place -> sets.stream().anyMatch(set -> set.contains(place)))
                : sets.stream().flatMap(TreePSet::stream).filter(ones::contains).distinct();
        return found.map(this::card);
    }

    /** The cards of one partner and of those that count as it, newest first. */
    public List<Card> of(String partner, PartnerRegister partners) {
        return having(new Facet.WithPartner(partner), partners).descendingSet().stream()
                .map(this::card)
                .toList();
    }

    /** The tallies by stage of the cards that have these facets; empty where only going through the cards gives them. */
    public Optional<Map<Stage, StageTally>> tallied(Set<Facet> facets) {
        return tallies.among(facets);
    }

    private TreePSet<Integer> having(Facet facet, PartnerRegister partners) {
        TreePSet<Integer> having = index.having(facet);
        if (facet instanceof Facet.WithPartner with) {
            for (String counting : partners.countingAs(with.partner())) {
                having = counting.equals(with.partner())
                        ? having
                        : having.plusAll(index.having(new Facet.WithPartner(counting)));
            }
        }
        return having;
    }

    /** A word, and the partners in whose names it occurs: found once, not for every card again. */
    private record Sought(String word, Set<PartnerId> partners) {
        boolean occursOn(SearchableCard searchable) {
            return searchable.folded().contains(word)
                    || searchable.card().partners().stream().anyMatch(partners::contains);
        }
    }

    private Board with(Card card) {
        int place = cards.size();
        if (places.containsKey(card.id())) {
            throw new IllegalStateException("Opened twice: partnership=" + card.id());
        }
        return new Board(
                cards.plus(SearchableCard.of(card)),
                places.plus(card.id(), place),
                index.with(place, card),
                tallies.with(card));
    }

    /** This very board where the entry that opened the partnership cannot be read. */
    private Board replace(PartnershipEvent event, Instant recordedAt) {
        Integer place = places.get(event.partnership());
        if (place == null) {
            return this;
        }
        SearchableCard before = cards.get(place);
        Card after = before.card().after(event, recordedAt);
        return new Board(
                cards.with(place, before.with(after)),
                places,
                index.moved(place, before.card(), after),
                tallies.moved(before.card(), after));
    }

    private Card card(int place) {
        return cards.get(place).card();
    }

    private Stream<Integer> all() {
        int newest = cards.size() - 1;
        return IntStream.rangeClosed(0, newest).mapToObj(older -> newest - older);
    }
}
