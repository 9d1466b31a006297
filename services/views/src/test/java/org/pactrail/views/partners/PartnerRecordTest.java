package org.pactrail.views.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.identified;
import static org.pactrail.views.story.Happened.merged;
import static org.pactrail.views.story.Happened.reclassified;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.renamed;
import static org.pactrail.views.story.Happened.shortNames;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.partners.PartnerAnswer.FormerName;
import org.pactrail.views.story.Story;

class PartnerRecordTest {

    @Test
    void its_name_is_the_one_of_the_latest_day_whenever_that_was_recorded() {
        Story story = Story.of(
                registered("p", "Upper Volta"),
                renamed("p", "Burkina Faso", DAY),
                renamed("p", "Volta", DAY.minusDays(1)));

        assertThat(shown(story).name()).isEqualTo("Burkina Faso");
        assertThat(shown(story).formerNames())
                .containsExactly(new FormerName("Upper Volta", DAY.minusDays(1)), new FormerName("Volta", DAY));
        assertThat(shown(story).version()).isEqualTo(2);
    }

    @Test
    void of_two_names_of_one_day_the_one_recorded_later_holds() {
        Story story = Story.of(registered("p", "Persia"), renamed("p", "Irna", DAY), renamed("p", "Iran", DAY));

        assertThat(shown(story).name()).isEqualTo("Iran");
    }

    @Test
    void its_class_is_the_one_of_the_latest_day_and_of_one_day_the_one_recorded_later() {
        Story story = Story.of(
                registered("p", "Acme"),
                reclassified("p", PartnerType.PRIVATE_SECTOR, Membership.ASSOCIATE, DAY),
                reclassified("p", PartnerType.UN_ORGANIZATION, Membership.ASSOCIATE, DAY.minusDays(1)));
        assertThat(shown(story).type()).isEqualTo(PartnerType.PRIVATE_SECTOR);

        story.then(reclassified("p", PartnerType.UN_ORGANIZATION, Membership.ASSOCIATE, DAY));
        assertThat(shown(story).type()).isEqualTo(PartnerType.UN_ORGANIZATION);
        assertThat(shown(story).membership()).isEqualTo(Membership.ASSOCIATE);
    }

    @Test
    void it_has_one_identifier_of_each_scheme_the_last_one() {
        Story story = Story.of(
                registered("p", "Acme"),
                identified("p", "LEI", "1"),
                identified("p", "IATI", "x"),
                identified("p", "LEI", "2"));

        assertThat(shown(story).identifiers()).isEqualTo(Map.of("IATI", "x", "LEI", "2"));
    }

    @Test
    void its_short_names_are_those_of_the_last_change() {
        Story story = Story.of(registered("p", "Acme"));
        assertThat(shown(story).shortNames()).isNull();

        story.then(shortNames("p", "AC", "ACM"), shortNames("p", "ACME"));
        assertThat(shown(story).shortNames()).containsExactly("ACME");
        assertThat(shown(story).version()).isEqualTo(2);

        story.then(shortNames("p"));
        assertThat(shown(story).shortNames()).isNull();
    }

    @Test
    void a_survivor_keeps_its_own_short_names() {
        Story story = Story.of(registered("p", "A"), shortNames("p", "AA"), registered("q", "B"), shortNames("q", "BB"))
                .then(merged("p", "q"));

        assertThat(shown(story, "q").shortNames()).containsExactly("BB");
        assertThat(shown(story, "p").shortNames()).containsExactly("AA");
    }

    @Test
    void a_merged_partner_shows_its_survivor_and_the_survivor_all_partners_merged_into_it() {
        Story story = Story.of(registered("p", "A"), registered("q", "B"), registered("r", "C"))
                .then(merged("p", "q"))
                .then(merged("q", "r"));

        assertThat(shown(story).mergedInto()).isEqualTo(new PartnerId("q"));
        assertThat(shown(story, "r").absorbed()).containsExactly("q", "p");
        assertThat(shown(story, "r").version()).isEqualTo(1);
    }

    private static PartnerAnswer shown(Story story) {
        return shown(story, "p");
    }

    private static PartnerAnswer shown(Story story, String id) {
        PartnerRegister partners = story.directory().partners();
        return PartnerAnswer.of(partners.find(id).orElseThrow(), partners, null);
    }
}
