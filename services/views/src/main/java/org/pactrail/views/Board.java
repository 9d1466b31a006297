package org.pactrail.views;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
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
 */
record Board(PVector<Pinned> cards, HashPMap<PartnershipId, Integer> places, FacetIndex index) {
    static final Board EMPTY = new Board(TreePVector.empty(), HashTreePMap.empty(), FacetIndex.EMPTY);

    /** The board with these cards, oldest first. */
    static Board of(List<Card> cards) {
        Map<PartnershipId, Integer> places = new HashMap<>();
        for (int place = 0; place < cards.size(); place++) {
            places.put(cards.get(place).id(), place);
        }
        return new Board(
                TreePVector.from(cards.stream().map(Pinned::of).toList()),
                HashTreePMap.from(places),
                FacetIndex.of(cards));
    }

    Board after(PartnershipEvent event, Instant recordedAt) {
        return event instanceof PartnershipOpened opened
                ? with(Card.of(opened, recordedAt))
                : replace(place(event.partnership()), event);
    }

    /** The cards that have every one of these facets and words, newest first. */
    Slice<Card> search(Set<Facet> facets, Words words, Partners partners, int page) {
        List<TreePSet<Integer>> sets = facets.stream()
                .map(index::having)
                .sorted(Comparator.comparing(TreePSet::size))
                .toList();
        Stream<Integer> newestFirst = sets.isEmpty() ? all() : sets.getFirst().descendingSet().stream();
        if (sets.size() <= 1 && words.isEmpty()) {
            int total = sets.isEmpty() ? cards.size() : sets.getFirst().size();
            return Slice.of(newestFirst.map(this::card), total, page);
        }
        List<Sought> sought = words.folded().stream()
                .map(word -> new Sought(word, partners.having(word)))
                .toList();
        return Slice.of(
                newestFirst
                        .filter(place -> sets.stream().allMatch(set -> set.contains(place)))
                        .map(cards::get)
                        .filter(pinned -> sought.stream().allMatch(word -> word.occursOn(pinned)))
                        .map(Pinned::card),
                page);
    }

    /** The cards of one partner, newest first. */
    List<Card> of(String partner) {
        return index.having(new Facet.WithPartner(partner)).descendingSet().stream()
                .map(this::card)
                .toList();
    }

    /** A word, and the partners in whose names it occurs: found once, not for every card again. */
    private record Sought(String word, Set<PartnerId> partners) {
        boolean occursOn(Pinned pinned) {
            return pinned.folded().contains(word)
                    || pinned.card().partners().stream().anyMatch(partners::contains);
        }
    }

    private Board with(Card card) {
        int place = cards.size();
        if (places.containsKey(card.id())) {
            throw new IllegalStateException("Opened twice: partnership=" + card.id());
        }
        return new Board(cards.plus(Pinned.of(card)), places.plus(card.id(), place), index.with(place, card));
    }

    private Board replace(int place, PartnershipEvent event) {
        Pinned before = cards.get(place);
        Card after = before.card().after(event);
        return new Board(cards.with(place, before.with(after)), places, index.moved(place, before.card(), after));
    }

    private int place(PartnershipId id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("Never opened: partnership=" + id);
        }
        return place;
    }

    private Card card(int place) {
        return cards.get(place).card();
    }

    private Stream<Integer> all() {
        int newest = cards.size() - 1;
        return IntStream.rangeClosed(0, newest).mapToObj(older -> newest - older);
    }
}
