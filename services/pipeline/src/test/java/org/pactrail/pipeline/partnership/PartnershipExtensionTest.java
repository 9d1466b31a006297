package org.pactrail.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.pipeline.Office.officer;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.OpenPartnership;

/** Partnerships that extend the agreement of another, as the pipeline is wired. */
class PartnershipExtensionTest {
    private final Office office = new Office();
    private PartnerId acme;

    @BeforeEach
    void register_a_partner() {
        acme = office.register("Acme");
    }

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Test
    void an_extension_is_linked_to_the_agreement_in_its_opening() {
        PartnershipId first = office.negotiated(acme);
        office.send(Office.sign(first, "R-1"));

        assertThat(office.story(extending(first))).containsExactly("PartnershipOpened", "ExtensionLinked");
    }

    @Test
    void an_extension_of_what_is_not_signed_is_refused() {
        PartnershipId first = office.negotiated(acme);

        assertThatThrownBy(() -> extending(first))
                .isInstanceOf(CommandRefused.RuleBroken.class)
                .hasMessageContaining("Only a signed agreement can be extended")
                .hasMessageContaining("Sign that one first, or open this one by itself.");
    }

    @Test
    void an_extension_of_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> extending(new PartnershipId("nothing")))
                .isInstanceOf(CommandRefused.Unknown.class)
                .hasMessageContaining("There is no partnership");
    }

    private String extending(PartnershipId first) {
        PartnershipId id = new PartnershipId(UUID.randomUUID().toString());
        OpenPartnership open = new OpenPartnership(
                id, "Skills II", List.of(acme), "officer", null, Allocation.NONE, Allocation.NONE, first);
        office.commands().create(officer(), "", Subject.of(id), "/api/partnerships/" + id, open);
        return id.value();
    }
}
