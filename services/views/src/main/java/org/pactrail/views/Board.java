package org.pactrail.views;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
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
record Board(PVector<Pinned> cards, HashPMap<PartnershipId, Integer> places, HashPMap<Facet, TreePSet<Integer>> index) {
    static final Board EMPTY = new Board(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** A card and the text in which it is searched, beside the names of its partners. */
    record Pinned(Card card, String folded) {
        static Pinned of(Card card) {
            Deal deal = card.deal();
            return new Pinned(card, Words.fold(deal == null ? card.title() : card.title() + ' ' + deal.reference()));
        }
    }

    Board after(PartnershipEvent event, Instant recordedAt) {
        return event instanceof PartnershipOpened opened
                ? with(Card.of(opened, recordedAt))
                : replace(place(event.partnership()), event);
    }

    /** The board with one more card, the newest. */
    Board with(Card card) {
        int place = cards.size();
        if (places.containsKey(card.id())) {
            throw new IllegalStateException("Opened twice: partnership=" + card.id());
        }
        return new Board(
                cards.plus(Pinned.of(card)), places.plus(card.id(), place), moved(place, Set.of(), Facet.of(card)));
    }

    /** The cards that have every one of these facets and words, newest first. */
    Slice<Card> search(Set<Facet> facets, Words words, Partners partners, int page) {
        List<TreePSet<Integer>> sets = facets.stream()
                .map(this::having)
                .sorted(Comparator.comparing(TreePSet::size))
                .toList();
        Stream<Integer> newestFirst = sets.isEmpty() ? all() : sets.getFirst().descendingSet().stream();
        if (sets.size() <= 1 && words.isEmpty()) {
            return Slice.of(
                    newestFirst.map(this::card),
                    sets.isEmpty() ? cards.size() : sets.getFirst().size(),
                    page);
        }
        return Slice.of(
                newestFirst
                        .filter(place -> sets.stream().allMatch(set -> set.contains(place)))
                        .map(cards::get)
                        .filter(pinned -> matches(pinned, words, partners))
                        .map(Pinned::card),
                page);
    }

    /** The cards of one partner, newest first. */
    List<Card> of(String partner) {
        return having(new Facet.WithPartner(partner)).descendingSet().stream()
                .map(this::card)
                .toList();
    }

    private static boolean matches(Pinned pinned, Words words, Partners partners) {
        return words.isEmpty()
                || words.occurIn(Stream.concat(
                                Stream.of(pinned.folded),
                                pinned.card.partners().stream().map(partners::folded))
                        .toList());
    }

    private Board replace(int place, PartnershipEvent event) {
        Card before = card(place);
        Card after = before.after(event);
        return new Board(cards.with(place, Pinned.of(after)), places, moved(place, Facet.of(before), Facet.of(after)));
    }

    private HashPMap<Facet, TreePSet<Integer>> moved(int place, Set<Facet> before, Set<Facet> after) {
        HashPMap<Facet, TreePSet<Integer>> moved = index;
        for (Facet facet : before) {
            if (!after.contains(facet)) {
                moved = moved.plus(facet, having(facet).minus(place));
            }
        }
        for (Facet facet : after) {
            if (!before.contains(facet)) {
                moved = moved.plus(facet, having(facet).plus(place));
            }
        }
        return moved;
    }

    private int place(PartnershipId id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("Never opened: partnership=" + id);
        }
        return place;
    }

    private Card card(int place) {
        return cards.get(place).card;
    }

    private Stream<Integer> all() {
        int newest = cards.size() - 1;
        return IntStream.rangeClosed(0, newest).mapToObj(older -> newest - older);
    }

    private TreePSet<Integer> having(Facet facet) {
        return index.getOrDefault(facet, TreePSet.empty());
    }
}
