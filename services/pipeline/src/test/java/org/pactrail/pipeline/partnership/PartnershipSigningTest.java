package org.pactrail.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;
import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.PartnershipFixture.MINISTRY;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.PlainAllocations;
import org.pactrail.pipeline.command.CommandRefused.Taken;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;

class PartnershipSigningTest {
    private static final List<Contribution> MONEY = List.of(cash("100.00", "USD"));

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Nested
    class sign_agreement {
        @Test
        void signs_with_the_partners_it_was_opened_with_unless_others_are_named() {
            fixture.given(Stage.NEGOTIATION)
                    .when(signing(TODAY, null, MONEY))
                    .expectEvents(signed(List.of(ACME), MONEY));
        }

        @Test
        void signs_with_the_parties_that_are_named() {
            fixture.given(Stage.NEGOTIATION)
                    .when(signing(TODAY, List.of(MINISTRY), MONEY))
                    .expectEvents(signed(List.of(MINISTRY), MONEY));
        }

        @Test
        void takes_the_reference() {
            fixture.given(Stage.NEGOTIATION).when(signing(TODAY, null, MONEY)).expectSuccessfulHandlerExecution();

            assertThat(fixture.claims.partnershipOf("r-1")).contains(ID);
        }

        @ParameterizedTest
        @ValueSource(strings = {"R-1", "r-1", " R-1\u00A0"})
        void is_refused_when_another_agreement_has_the_reference_and_points_to_it(String held) {
            fixture.claims.takeReference(held, new PartnershipId("other"));

            fixture.given(Stage.NEGOTIATION)
                    .when(signing(TODAY, null, MONEY))
                    .expectException(Taken.class)
                    .expectExceptionMessage(
                            containsString("belongs to the agreement of the partnership \"other\". Sign under a"))
                    .expectNoEvents();
        }

        @Test
        void leaves_the_reference_free_when_it_is_refused() {
            refused(fixture.given(Stage.PROSPECT).when(signing(TODAY, null, MONEY)), "cannot become SIGNED");

            assertThat(fixture.claims.partnershipOf("R-1")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "PROSPECT; Start its negotiation first: each stage follows the one before.",
                    "SIGNED; Record what it receives, complete it, or cancel it with a reason.",
                    "FUNDED; Record what it receives, complete it, or cancel it with a reason.",
                    "LOST; Re-open it first.",
                    "WITHDRAWN; Re-open it first.",
                    "CANCELLED; It has ended for good: open a new partnership.",
                    "COMPLETED; It has ended for good: open a new partnership."
                })
        void is_refused_in_every_other_stage_so_also_when_asked_twice(Stage stage, String whatToDo) {
            refused(
                    fixture.given(stage).when(signing(TODAY, null, MONEY)),
                    "A partnership that is " + stage + " cannot become SIGNED. " + whatToDo);
        }

        @Test
        void is_refused_in_the_future() {
            refused(
                    fixture.given(Stage.NEGOTIATION).when(signing(TOMORROW, null, MONEY)),
                    "It cannot have been signed on 2026-11-21: that lies in the future");
        }

        @Test
        void is_refused_without_a_party() {
            refused(
                    fixture.given(Stage.NEGOTIATION).when(signing(TODAY, List.of(), MONEY)),
                    "An agreement needs at least one party. Name the partners that signed it.");
        }

        @Test
        void is_refused_with_a_party_that_stands_twice() {
            refused(
                    fixture.given(Stage.NEGOTIATION).when(signing(TODAY, List.of(ACME, MINISTRY, ACME), MONEY)),
                    "A party stands twice in the list. Name each partner that signed once.");
        }

        @Test
        void is_refused_with_a_party_who_is_not_registered() {
            unknown(
                    fixture.given(Stage.NEGOTIATION).when(signing(TODAY, List.of(new PartnerId("nobody")), MONEY)),
                    "partner with the id \"nobody\"");
        }

        @Test
        void is_refused_with_a_contributor_who_is_not_registered() {
            List<Contribution> money = List.of(contribution("nobody", "1.00", "USD", ContributionKind.CASH));

            unknown(
                    fixture.given(Stage.NEGOTIATION).when(signing(TODAY, null, money)),
                    "partner with the id \"nobody\"");
        }

        @Test
        void accepts_contributors_that_are_no_parties_and_the_office_itself() {
            List<Contribution> money = List.of(
                    contribution("stranger", "5.00", "USD", ContributionKind.IN_KIND),
                    contribution("SELF", "7.00", "USD", ContributionKind.CASH));

            fixture.given(Stage.NEGOTIATION)
                    .when(signing(TODAY, null, money))
                    .expectEvents(signed(List.of(ACME), money));
        }

        @Test
        void accepts_an_agreement_without_money() {
            fixture.given(Stage.NEGOTIATION)
                    .when(signing(TODAY, null, List.of()))
                    .expectEvents(signed(List.of(ACME), List.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.00", "-5.00"})
        void is_refused_with_a_contribution_that_is_not_above_zero(String amount) {
            refused(
                    fixture.given(Stage.NEGOTIATION).when(signing(TODAY, null, List.of(cash(amount, "USD")))),
                    "A signed contribution must be above zero");
        }

        @Test
        void is_refused_without_regions() {
            refused(
                    fixture.given(Stage.NEGOTIATION).when(signing(Allocation.NONE, PlainAllocations.ALL_SKILLS)),
                    "An agreement needs its regions with percentages that total 100. Name at least one.");
        }

        @Test
        void is_refused_without_priorities() {
            refused(
                    fixture.given(Stage.NEGOTIATION).when(signing(PlainAllocations.ALL_AFR, Allocation.NONE)),
                    "An agreement needs its priorities with percentages that total 100. Name at least one.");
        }
    }

    private static SignAgreement signing(
            LocalDate on, @Nullable List<PartnerId> parties, List<Contribution> contributions) {
        return new SignAgreement(
                ID,
                "R-1",
                Instrument.MOU,
                on,
                parties,
                contributions,
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS,
                TODAY);
    }

    private static SignAgreement signing(Allocation regions, Allocation priorities) {
        return new SignAgreement(ID, "R-1", Instrument.MOU, TODAY, null, MONEY, regions, priorities, TODAY);
    }

    private static AgreementSigned signed(List<PartnerId> parties, List<Contribution> contributions) {
        return new AgreementSigned(
                ID,
                "R-1",
                Instrument.MOU,
                TODAY,
                parties,
                contributions,
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS);
    }
}
