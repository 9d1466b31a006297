package org.pactrail.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.Happened.registered;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;

class PartnersTest {

    @Test
    void partners_stand_in_the_order_of_their_names_whatever_their_case_and_accents() {
        Partners partners = partners("zambia", "Éire", "albania", "Equator");

        assertThat(partners.search(Words.of(""), 1).items())
                .extracting(Partner::name)
                .containsExactly("albania", "Éire", "Equator", "zambia");
    }

    @Test
    void a_page_has_fifty_partners_and_the_page_after_the_last_has_none() {
        Partners partners = partners(
                IntStream.range(0, 101).mapToObj("Partner %03d"::formatted).toArray(String[]::new));
        Slice<Partner> last = partners.search(Words.of(""), 3);

        assertThat(partners.search(Words.of("partner"), 2).items())
                .extracting(Partner::name)
                .hasSize(50)
                .startsWith("Partner 050")
                .endsWith("Partner 099");
        assertThat(last.items()).extracting(Partner::name).containsExactly("Partner 100");
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.total()).isEqualTo(101);
        assertThat(partners.search(Words.of(""), Integer.MAX_VALUE).items()).isEmpty();
    }

    @Test
    void two_partners_of_the_same_name_are_both_there() {
        Partners partners = Story.of(registered("b", "Twin"), registered("a", "Twin"))
                .directory()
                .partners();

        assertThat(partners.search(Words.of("twin"), 1).items())
                .extracting(partner -> partner.id().value())
                .containsExactly("a", "b");
    }

    @Test
    void a_partner_with_another_name_stands_under_the_new_one_only() {
        Partners partners = partners("Swaziland", "Tonga");
        Partner before = partners.find("p0").orElseThrow();
        Partner after = new Partner(before.id(), "Eswatini", before.type(), before.membership(), before.country(), 1);

        assertThat(partners.with(after).search(Words.of(""), 1).items())
                .extracting(Partner::name)
                .containsExactly("Eswatini", "Tonga");
    }

    @Test
    void who_was_never_registered_goes_by_its_id() {
        assertThat(Partners.NONE.name(new PartnerId("p-9"))).isEqualTo("p-9");
    }

    @Test
    void the_office_itself_contributes_under_a_name_of_its_own() {
        assertThat(Partners.NONE.name(Contributor.SELF)).isEqualTo("Own organization");
    }

    private static Partners partners(String... names) {
        Story story = new Story();
        for (int i = 0; i < names.length; i++) {
            story.then(registered("p" + i, names[i]));
        }
        return story.directory().partners();
    }
}
