package org.pactrail.views.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.card.Card;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.recounted.RecountedOffice;
import org.pactrail.views.story.RandomStory;
import org.pactrail.views.story.Story;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;

/** Compares random histories with {@link RecountedOffice}; a seed names each history. */
class BoardTest {
    private static final Attention TODAY = new Attention(new ViewsSettings(30, null, null), LocalDate.of(2026, 11, 20));

    private static final int EVENTS = 900;

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_board_shows_the_cards_that_going_through_all_events_again_gives(long seed) {
        Story story = RandomStory.of(seed, EVENTS);

        assertSame(everything(story.directory()), recounted(story));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_board_that_was_saved_loaded_and_folded_on_is_the_same(long seed) {
        Story story = RandomStory.of(seed, EVENTS);
        int cut = new SplittableRandom(seed).nextInt(EVENTS);
        DirectoryView view = new DirectoryView();

        Directory resumed = view.load(view.save(story.fold(view.empty(), 0, cut)));
        Directory folded = story.fold(resumed, cut, EVENTS);

        assertThat(folded.saved()).isEqualTo(story.directory().saved());
        assertSame(everything(folded), recounted(story));
        assertFilters(new SplittableRandom(seed), folded, recounted(story));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void any_filter_leaves_the_cards_that_fit_it(long seed) {
        Story story = RandomStory.of(seed, EVENTS);

        assertFilters(new SplittableRandom(seed), story.directory(), recounted(story));
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {21, 22})
    void a_region_a_priority_and_a_stage_leave_the_cards_that_have_all_of_them(long seed) {
        Directory directory = RandomStory.of(seed, EVENTS).directory();
        for (String region : List.of("AFR", "EUR", "GLOBAL")) {
            Set<Facet> narrowed = Set.of(new Facet.InRegion(region), new Facet.InStage(Stage.SIGNED));
            assertThat(directory
                            .board()
                            .matching(narrowed, SearchTerms.of(null), directory.partners())
                            .toList())
                    .isEqualTo(directory
                            .board()
                            .matching(Set.of(), SearchTerms.of(null), directory.partners())
                            .filter(card -> card.stage() == Stage.SIGNED)
                            .filter(card -> card.regionShares().percents().containsKey(region))
                            .toList());
            assertThat(found(directory, Set.of(new Facet.InRegion(region)), ""))
                    .hasSize((int) directory.board().cards().stream()
                            .filter(searchable ->
                                    searchable.card().regionShares().percents().containsKey(region))
                            .count());
        }
        assertThat(found(directory, Set.of(new Facet.ForPriority("NOTHING")), ""))
                .isEmpty();
    }

    private static void assertFilters(SplittableRandom random, Directory directory, List<PartnershipCard> naive) {
        for (int i = 0; i < 60; i++) {
            Set<Facet> facets = new HashSet<>();
            Predicate<PartnershipCard> fits = card -> true;
            if (random.nextBoolean()) {
                Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
                facets.add(new Facet.InStage(stage));
                fits = fits.and(card -> card.stage() == stage);
            }
            if (random.nextBoolean()) {
                String officer = RandomStory.OFFICERS.get(random.nextInt(RandomStory.OFFICERS.size()));
                facets.add(new Facet.OwnedBy(officer));
                fits = fits.and(card -> card.officer().equals(officer));
            }
            if (random.nextBoolean()) {
                String partner = "p" + random.nextInt(RandomStory.PARTNERS + 2);
                facets.add(new Facet.WithPartner(partner));
                fits = fits.and(card ->
                        card.partners().stream().anyMatch(it -> it.id().value().equals(partner)));
            }
            boolean searches = random.nextInt(3) == 0;
            fits = fits.and(card -> !searches || isAboutSchoolsOrFund1(card));
            assertThat(found(directory, facets, searches ? "ECOLE und 1" : ""))
                    .extracting(PartnershipCard::id)
                    .isEqualTo(
                            naive.stream().filter(fits).map(PartnershipCard::id).toList());
        }
    }

    private static boolean isAboutSchoolsOrFund1(PartnershipCard card) {
        List<String> texts = new ArrayList<>(
                card.partners().stream().map(PartnerRegister.Named::name).toList());
        texts.add(card.title());
        texts.add(card.reference() == null ? "" : card.reference());
        return texts.stream().anyMatch(text -> text.contains("École"))
                && texts.stream().anyMatch(text -> text.contains("und"))
                && texts.stream().anyMatch(text -> text.contains("1"));
    }

    /** Returns the cards, newest first. */
    private static List<PartnershipCard> recounted(Story story) {
        return new RecountedOffice(story.events(), story.times(), TODAY.today())
                .cards()
                .reversed();
    }

    private static List<PartnershipCard> everything(Directory directory) {
        return found(directory, Set.of(), "");
    }

    /** Returns the cards of all pages. */
    private static List<PartnershipCard> found(Directory directory, Set<Facet> facets, String query) {
        List<PartnershipCard> cards = new ArrayList<>();
        Page<Card> found;
        int page = 1;
        do {
            found = directory
                    .board()
                    .search(facets, SearchTerms.of(query), directory.partners(), new Paging(page++, 50));
            found.items().forEach(card -> cards.add(PartnershipCard.of(card, directory.partners(), TODAY)));
        } while (page <= found.pages());
        assertThat(cards).hasSize(found.total());
        return cards;
    }

    private static void assertSame(List<PartnershipCard> cards, List<PartnershipCard> naive) {
        assertThat(cards)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(naive);
    }
}
