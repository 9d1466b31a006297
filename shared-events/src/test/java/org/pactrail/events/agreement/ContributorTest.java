package org.pactrail.events.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.partner.PartnerId;

class ContributorTest {

    @Test
    void the_offices_own_organization_is_SELF() {
        assertThat(Contributor.SELF).hasToString("SELF").returns(true, Contributor::isSelf);
        assertThat(Contributor.of("SELF")).isEqualTo(Contributor.SELF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-telecom", "self", "SELFISH"})
    void anyone_else_is_a_partner_by_its_id(String id) {
        assertThat(Contributor.of(id))
                .isEqualTo(new Contributor(new PartnerId(id)))
                .hasToString(id)
                .returns(false, Contributor::isSelf);
    }

    @Test
    void a_partner_whose_id_reads_as_the_offices_own_organization_cannot_contribute() {
        PartnerId confusing = new PartnerId("SELF");

        assertThatThrownBy(() -> new Contributor(confusing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("partner=SELF");
    }
}
