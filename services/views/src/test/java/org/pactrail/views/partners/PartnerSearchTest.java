package org.pactrail.views.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.mergeUndone;
import static org.pactrail.views.story.Happened.merged;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.renamed;
import static org.pactrail.views.story.Happened.shortNames;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.story.Story;

class PartnerSearchTest {
    private static final Attention TODAY = new Attention(new ViewsSettings(30, null, null), LocalDate.of(2026, 11, 20));

    @Test
    void those_with_all_words_come_first_by_name_then_those_with_a_name_alike() {
        Story story = Story.of(
                registered("a", "Minstry of Health"),
                registered("b", "Zambian Ministry of Health"),
                registered("c", "Ministry of Health"),
                registered("d", "Telecom Fiji"));

        assertThat(found(story, "ministry health")).containsExactly("c", "b", "a");
    }

    @Test
    void a_former_name_finds_a_partner_and_is_shown() {
        Story story = Story.of(registered("a", "Swaziland"), renamed("a", "Eswatini", DAY), registered("b", "Fiji"));

        assertThat(matches(story, "swaziland", false)).containsExactly("a Eswatini by Swaziland");
        assertThat(matches(story, "Swazilnad", false)).containsExactly("a Eswatini by Swaziland");
        assertThat(matches(story, "eswatini", false)).containsExactly("a Eswatini by null");
    }

    @Test
    void a_partner_of_exactly_this_short_name_comes_first_and_one_with_a_part_of_it_among_the_others() {
        Story story = Story.of(
                registered("a", "A Giz-named Fund"),
                registered("b", "Society for Cooperation"),
                shortNames("b", "GIZ", "Society"),
                registered("c", "Bank of the GIZ"),
                registered("d", "Zenith"),
                shortNames("d", "GIZMO"));

        assertThat(matches(story, "giz", false))
                .containsExactly(
                        "b Society for Cooperation by GIZ",
                        "a A Giz-named Fund by null",
                        "c Bank of the GIZ by null",
                        "d Zenith by GIZMO");
        assertThat(matches(story, "GIZ ", false)).first().isEqualTo("b Society for Cooperation by GIZ");
        assertThat(matches(story, "gzi", false)).isEmpty();
    }

    @Test
    void two_partners_of_one_short_name_are_found_by_name() {
        Story story = Story.of(
                registered("a", "Zenith"), shortNames("a", "ITU"), registered("b", "Acme"), shortNames("b", "ITU"));

        assertThat(matches(story, "itu", false)).containsExactly("b Acme by ITU", "a Zenith by ITU");
    }

    @Test
    void a_short_name_that_a_partner_no_longer_has_finds_nothing() {
        Story story = Story.of(registered("a", "Acme"), shortNames("a", "XYZ"), shortNames("a", "UVW"));

        assertThat(matches(story, "xyz", false)).isEmpty();
        assertThat(matches(story, "uvw", false)).containsExactly("a Acme by UVW");
    }

    @Test
    void a_short_name_of_a_merged_partner_finds_its_survivor() {
        Story story = Story.of(
                        registered("a", "Children's Fund"), shortNames("a", "UNICEF"), registered("b", "Big Fund"))
                .then(merged("a", "b"));

        assertThat(matches(story, "unicef", false)).containsExactly("b Big Fund by UNICEF");
        assertThat(matches(story, "unicef", true))
                .containsExactly("b Big Fund by UNICEF", "a Children's Fund by UNICEF");
    }

    @Test
    void a_card_is_found_by_a_short_name_of_its_partner() {
        Story story = Story.of(registered("a", "Acme"), shortNames("a", "XYZ"), opened("one", "Schools", "eve", "a"));

        assertThat(cards(story, "", "xyz")).containsExactly("one");
    }

    @Test
    void a_merged_partner_is_listed_only_on_demand_and_its_names_find_the_one_it_counts_as() {
        Story story = Story.of(registered("a", "Zaire"), registered("b", "Congo"), registered("c", "DR Congo"))
                .then(merged("a", "b"))
                .then(merged("b", "c"));

        assertThat(found(story, "")).containsExactly("c");
        assertThat(matches(story, "zaire", false)).containsExactly("c DR Congo by Zaire");
        assertThat(matches(story, "zaire", true)).containsExactly("c DR Congo by Zaire", "a Zaire by null");
        assertThat(matches(story, "", true)).hasSize(3);
        assertThat(story.directory().partners().find("a")).isPresent();

        story.then(mergeUndone("b", "c"));
        assertThat(found(story, "")).containsExactly("b", "c");
        assertThat(matches(story, "zaire", false)).containsExactly("b Congo by Zaire");
    }

    @Test
    void the_board_shows_a_merged_partner_as_the_one_it_counts_as_and_finds_its_cards_there() {
        Story story = Story.of(
                        registered("a", "Zaire"),
                        registered("b", "DR Congo"),
                        opened("one", "Schools", "eve", "a", "b"),
                        opened("two", "Cables", "eve", "a"),
                        opened("three", "Drill", "eve", "b"))
                .then(merged("a", "b"));

        assertThat(cards(story, "b", "")).containsExactly("three", "two", "one");
        assertThat(cards(story, "a", "")).containsExactly("two", "one");
        assertThat(cards(story, "", "congo")).containsExactly("three", "two", "one");
        assertThat(cards(story, "", "zaire")).containsExactly("three", "two", "one");
        Directory directory = story.directory();
        assertThat(directory.board().of("b", directory.partners())).hasSize(3);
        assertThat(PartnershipCard.of(
                                directory.board().of("b", directory.partners()).getLast(), directory.partners(), TODAY)
                        .partners())
                .extracting(PartnerRegister.Named::name)
                .containsExactly("DR Congo");

        story.then(mergeUndone("a", "b"));
        assertThat(cards(story, "b", "")).containsExactly("three", "one");
        assertThat(cards(story, "", "congo")).containsExactly("three", "one");
    }

    @Test
    void a_mistyped_name_is_found_among_20_000() {
        Story story = new Story();
        SplittableRandom random = new SplittableRandom(20_000);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder(i % 3 == 0 ? "Ministry of " : i % 3 == 1 ? "Fund for " : "");
            random.ints(9, 'a', 'z' + 1).forEach(letter -> name.append((char) letter));
            story.then(registered("p" + i, name.toString()));
        }
        story.then(registered("right", "Ministry of Health"));
        PartnerRegister partners = story.directory().partners();

        assertThat(new PartnerSearch(partners, false).search("Minsitry of Helth"))
                .first()
                .extracting(match -> match.found().id())
                .isEqualTo("right");
        assertThat(new PartnerSearch(partners, false).duplicates("Minsitry of Helth"))
                .hasSizeLessThanOrEqualTo(10)
                .first()
                .extracting(match -> match.found().id())
                .isEqualTo("right");
    }

    private static List<String> found(Story story, String query) {
        return new PartnerSearch(story.directory().partners(), false)
                .search(query).stream().map(match -> match.found().id()).toList();
    }

    private static List<String> matches(Story story, String query, boolean merged) {
        return new PartnerSearch(story.directory().partners(), merged)
                .search(query).stream()
                        .map(match -> match.found().id() + ' ' + match.partner().name() + " by " + match.matched())
                        .toList();
    }

    private static List<String> cards(Story story, String partner, String query) {
        Directory directory = story.directory();
        Set<Facet> facets = partner.isEmpty() ? Set.of() : Set.of(new Facet.WithPartner(partner));
        return directory
                .board()
                .matching(facets, SearchTerms.of(query), directory.partners())
                .map(card -> card.id().value())
                .toList();
    }
}
