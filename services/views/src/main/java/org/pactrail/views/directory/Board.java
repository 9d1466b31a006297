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
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * Holds all partnerships in the order of their openings; immutable.
 *
 * @param cards each at its place, which never changes
 * @param places the place of each card, by id
 * @param index the places of the cards that have a facet
 * @param tallies number and value of the cards of each stage, also of those that have a facet
 * @param everNamed officers, regions and priorities of the cards, also earlier ones
 */
public record Board(
        PVector<SearchableCard> cards,
        HashPMap<PartnershipId, Integer> places,
        FacetIndex index,
        StageTallies tallies,
        EverNamed everNamed) {
    static final Board EMPTY =
            new Board(TreePVector.empty(), HashTreePMap.empty(), FacetIndex.EMPTY, StageTallies.NONE, EverNamed.NONE);

    /** Returns a board of these cards, oldest first. */
    static Board of(List<Card> cards, EverNamed everNamed) {
        Map<PartnershipId, Integer> places = new HashMap<>();
        for (int place = 0; place < cards.size(); place++) {
            places.put(cards.get(place).id(), place);
        }
        return new Board(
                TreePVector.from(cards.stream().map(SearchableCard::of).toList()),
                HashTreePMap.from(places),
                FacetIndex.of(cards),
                StageTallies.of(cards),
                everNamed);
    }

    Board after(PartnershipEvent event, Instant recordedAt) {
        return event instanceof PartnershipOpened opened
                ? with(Card.of(opened, recordedAt))
                : replace(event, recordedAt);
    }

    /** Returns a page of the cards that have all these facets and terms, newest first. */
    public Page<Card> search(Set<Facet> facets, SearchTerms terms, PartnerRegister partners, Paging paging) {
        if (facets.isEmpty() && terms.isEmpty()) {
            return Page.of(all().map(this::card), cards.size(), paging);
        }
        if (facets.size() == 1 && terms.isEmpty() && facets.iterator().next().isIndexed()) {
            TreePSet<Integer> places = having(facets.iterator().next(), partners);
            return Page.of(places.descendingSet().stream().map(this::card), places.size(), paging);
        }
        return Page.of(matching(facets, terms, partners).toList(), paging);
    }

    /** Returns all cards that have all these facets and terms, newest first. */
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

    /**
     * Returns the cards that have one facet and any of several others, each once, in no particular order; all must be
     * indexed.
     */
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

    /** Returns the cards of a partner and of all partners merged into it, newest first. */
    public List<Card> of(String partner, PartnerRegister partners) {
        return having(new Facet.WithPartner(partner), partners).descendingSet().stream()
                .map(this::card)
                .toList();
    }

    /** Returns the number of cards of a partner and of all partners merged into it. */
    public int count(String partner, PartnerRegister partners) {
        return having(new Facet.WithPartner(partner), partners).size();
    }

    /**
     * Returns the tally of each stage over the cards that have these facets; empty when no tally over these facets is
     * kept.
     */
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

    /** Holds a word and the partners with a name that contains it, found once for all cards. */
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
                tallies.with(card),
                everNamed.with(card));
    }

    /** Returns whether a partnership was opened, and signed where an event needs that, before the event. */
    boolean isFollowedBy(PartnershipEvent event) {
        Integer place = places.get(event.partnership());
        return place != null && card(place).isFollowedBy(event);
    }

    /** Returns this very board where the entry that opened the partnership cannot be read. */
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
                tallies.moved(before.card(), after),
                everNamed.with(after));
    }

    private Card card(int place) {
        return cards.get(place).card();
    }

    private Stream<Integer> all() {
        int newest = cards.size() - 1;
        return IntStream.rangeClosed(0, newest).mapToObj(older -> newest - older);
    }
}
