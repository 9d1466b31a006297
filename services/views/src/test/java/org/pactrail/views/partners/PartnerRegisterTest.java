package org.pactrail.views.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.merged;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.renamed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PartnerEvent.PartnerMerged;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.story.Story;

class PartnerRegisterTest {

    @Test
    void partners_are_ordered_by_name_whatever_the_case_and_accents() {
        PartnerRegister partners = partners("zambia", "Éire", "albania", "Equator");

        assertThat(search(partners, ""))
                .extracting(match -> match.partner().name())
                .containsExactly("albania", "Éire", "Equator", "zambia");
    }

    @Test
    void two_partners_of_the_same_name_are_both_there() {
        PartnerRegister partners = Story.of(registered("b", "Twin"), registered("a", "Twin"))
                .directory()
                .partners();

        assertThat(search(partners, "twin"))
                .extracting(match -> match.found().id())
                .containsExactly("a", "b");
    }

    @Test
    void a_renamed_partner_is_listed_under_the_new_name_only() {
        PartnerRegister partners = Story.of(
                        registered("p0", "Swaziland"), registered("p1", "Tonga"), renamed("p0", "Eswatini", DAY))
                .directory()
                .partners();

        assertThat(search(partners, ""))
                .extracting(match -> match.partner().name())
                .containsExactly("Eswatini", "Tonga");
    }

    @Test
    void an_unregistered_partner_is_named_by_its_id() {
        assertThat(PartnerRegister.NONE.name(new PartnerId("p-9"))).isEqualTo("p-9");
    }

    @Test
    void partners_merged_in_a_circle_or_into_nobody_keep_nobody_waiting() {
        PartnerRegister circle = Story.of(registered("a", "Ant"), registered("b", "Bee"))
                .then(merged("a", "b"))
                .then(merged("b", "a"))
                .directory()
                .partners();
        PartnerRegister astray = Story.of(registered("a", "Ant"))
                .then(new PartnerMerged(new PartnerId("a"), new PartnerId("z"), null))
                .directory()
                .partners();

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            assertThat(circle.name(new PartnerId("a"))).isEqualTo("Ant");
            assertThat(circle.countingAs("a")).containsExactly("a", "b");
            assertThat(astray.name(new PartnerId("a"))).isEqualTo("z");
            assertThat(search(astray, "ant")).isEmpty();
        });
    }

    @Test
    void the_office_itself_contributes_under_a_name_of_its_own() {
        assertThat(PartnerRegister.NONE.name(Contributor.SELF)).isEqualTo("Own organization");
    }

    private static List<PartnerSearch.Match> search(PartnerRegister partners, String query) {
        return new PartnerSearch(partners, false).search(query);
    }

    private static PartnerRegister partners(String... names) {
        Story story = new Story();
        for (int i = 0; i < names.length; i++) {
            story.then(registered("p" + i, names[i]));
        }
        return story.directory().partners();
    }
}
