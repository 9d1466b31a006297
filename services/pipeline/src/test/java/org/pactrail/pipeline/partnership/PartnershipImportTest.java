package org.pactrail.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.Shares;
import org.pactrail.pipeline.command.CommandRefused.Taken;
import org.pactrail.pipeline.partnership.PartnershipCommand.ImportAgreement;

class PartnershipImportTest {
    private static final List<Contribution> MONEY = List.of(cash("100.00", "USD"));

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void an_imported_agreement_is_prospect_negotiation_and_signature_in_one() {
        fixture.given()
                .when(importing(TODAY))
                .expectEvents(
                        new PartnershipOpened(ID, "Skills", List.of(ACME), "olga", Shares.ALL_AFR, Shares.ALL_SKILLS),
                        new NegotiationStarted(ID, TODAY),
                        new AgreementSigned(
                                ID,
                                "R-1",
                                Instrument.MOU,
                                TODAY,
                                List.of(ACME),
                                MONEY,
                                Shares.ALL_AFR,
                                Shares.ALL_SKILLS));

        assertThat(fixture.claims.partnershipOf("R-1")).contains(ID);
    }

    @Test
    void an_imported_agreement_is_refused_in_the_future() {
        refused(fixture.given().when(importing(TOMORROW)), "It cannot have been signed on 2026-11-21");
    }

    @Test
    void an_imported_agreement_is_refused_when_another_agreement_has_the_reference() {
        fixture.claims.takeReference("R-1", new PartnershipId("other"));

        fixture.given().when(importing(TODAY)).expectException(Taken.class).expectNoEvents();
    }

    private ImportAgreement importing(LocalDate signedOn) {
        return new ImportAgreement(
                ID,
                "Skills",
                "olga",
                "R-1",
                Instrument.MOU,
                signedOn,
                List.of(ACME),
                MONEY,
                Shares.ALL_AFR,
                Shares.ALL_SKILLS,
                List.of(),
                TODAY);
    }
}
