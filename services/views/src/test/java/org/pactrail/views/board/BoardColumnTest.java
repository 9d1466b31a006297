package org.pactrail.views.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.directory.SearchableCard;
import org.pactrail.views.directory.StageTally;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.story.RandomStory;
import org.pactrail.views.story.Story;

/** Compares the kept tallies of random histories with sums over all cards; a seed names each history. */
class BoardColumnTest {
    private static final int EVENTS = 900;

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void columns_are_what_adding_up_all_cards_gives(long seed) {
        Story story = RandomStory.of(seed, EVENTS);

        assertColumns(story.directory(), new SplittableRandom(seed));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void so_they_are_after_a_board_was_saved_loaded_and_folded_on(long seed) {
        Story story = RandomStory.of(seed, EVENTS);
        SplittableRandom random = new SplittableRandom(seed);
        int cut = random.nextInt(EVENTS);
        DirectoryView view = new DirectoryView();

        Directory resumed = story.fold(view.load(view.save(story.fold(view.empty(), 0, cut))), cut, EVENTS);

        assertThat(resumed.board().tallies())
                .isEqualTo(story.directory().board().tallies());
        assertColumns(resumed, random);
    }

    private static void assertColumns(Directory directory, SplittableRandom random) {
        assertColumns(directory, Set.of(), SearchTerms.NONE);
        List<Facet> facets = facets();
        facets.forEach(facet -> assertColumns(directory, Set.of(facet), SearchTerms.NONE));
        for (int i = 0; i < 100; i++) {
            Set<Facet> several = new HashSet<>();
            for (int more = random.nextInt(1, 4); more > 0; more--) {
                several.add(facets.get(random.nextInt(facets.size())));
            }
            assertColumns(directory, several, random.nextInt(4) == 0 ? SearchTerms.of("ecole") : SearchTerms.NONE);
        }
    }

    /** Returns facets of each kind, some of them on no card. */
    private static List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        List.of(Stage.values()).forEach(stage -> facets.add(new Facet.InStage(stage)));
        RandomStory.OFFICERS.forEach(officer -> facets.add(new Facet.OwnedBy(officer)));
        List.of("AFR", "EUR", "GLOBAL", "NOWHERE").forEach(region -> facets.add(new Facet.InRegion(region)));
        List.of("SKILLS", "OTHER", "NOTHING").forEach(priority -> facets.add(new Facet.ForPriority(priority)));
        facets.add(new Facet.OwnedBy("nobody"));
        facets.add(new Facet.WithPartner("p1"));
        return facets;
    }

    private static void assertColumns(Directory directory, Set<Facet> facets, SearchTerms terms) {
        List<Card> newestFirst = directory.board().cards().stream()
                .map(SearchableCard::card)
                .filter(card -> facets.stream().allMatch(facet -> has(card, facet)))
                .filter(card -> terms.isEmpty() || isAboutSchools(card, directory.partners()))
                .toList()
                .reversed();

        List<BoardColumn> columns = BoardColumn.of(directory, facets, terms);

        assertThat(columns).extracting(BoardColumn::stage).containsExactly(Stage.values());
        assertThat(columns).as("%s %s", facets, terms).allSatisfy(column -> {
            List<Card> cards = newestFirst.stream()
                    .filter(card -> card.stage() == column.stage())
                    .toList();
            assertThat(column.tally()).isEqualTo(sum(cards));
            assertThat(column.newest()).isEqualTo(cards.stream().limit(20).toList());
        });
    }

    private static StageTally sum(List<Card> cards) {
        BigDecimal usd = new BigDecimal("0.00");
        int notConverted = 0;
        for (Card card : cards) {
            usd = usd.add(card.usd());
            notConverted += card.notConverted();
        }
        return new StageTally(cards.size(), usd, notConverted);
    }

    private static boolean has(Card card, Facet facet) {
        return switch (facet) {
            case Facet.InStage in -> card.stage() == in.stage();
            case Facet.OwnedBy by -> card.officer().equals(by.officer());
            case Facet.WithPartner with ->
                card.partners().stream().anyMatch(partner -> partner.value().equals(with.partner()));
            case Facet.InRegion in -> card.regionShares().percents().containsKey(in.region());
            case Facet.ForPriority to -> card.priorityShares().percents().containsKey(to.priority());
            case Facet.AwaitingDecision waiting -> !card.pending().isEmpty();
            case Facet.ToDo toDo -> card.prospecting().nextStep() != null;
        };
    }

    private static boolean isAboutSchools(Card card, PartnerRegister partners) {
        return card.title().contains("École")
                || partners.named(card.partners()).stream()
                        .anyMatch(partner -> partner.name().contains("École"));
    }
}
