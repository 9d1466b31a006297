package org.pactrail.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.pipeline.Office.keyed;
import static org.pactrail.pipeline.Office.officer;
import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.money;
import static org.pactrail.pipeline.partnership.PartnershipFixture.MINISTRY;
import static org.pactrail.pipeline.partnership.PartnershipFixture.STRANGER;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.PlainAllocations;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportProspect;
import org.pactrail.pipeline.partnership.command.ValuedExpectation;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;

/** A prospect or a negotiation that comes in from a file. */
class ProspectImportTest {
    private static final Expectation HOPED =
            new Expectation(money("100.00", "EUR"), Likelihood.B, YearMonth.of(2027, 3));
    private static final UsdValue WORTH = new UsdValue(new BigDecimal("110.00"), null, "bank", TODAY);
    private static final NextStep CALL = new NextStep("Call them", TODAY.plusDays(7));

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void a_prospect_is_opened_with_what_is_hoped_for_and_what_is_to_do() {
        fixture.given()
                .when(importing(Stage.PROSPECT, new ValuedExpectation(HOPED, WORTH), CALL, ACME))
                .expectEvents(
                        opened(ACME),
                        new ExpectationSet(ID, HOPED),
                        new ExpectationValued(ID, WORTH),
                        new NextStepPlanned(ID, CALL));
    }

    @Test
    void a_negotiation_begins_on_the_day_of_the_import_because_the_file_names_no_other() {
        fixture.given()
                .when(importing(Stage.NEGOTIATION, null, null, ACME, MINISTRY))
                .expectEvents(opened(ACME, MINISTRY), new NegotiationStarted(ID, TODAY));
    }

    @Test
    void what_is_hoped_for_stays_unvalued_without_a_rate() {
        fixture.given()
                .when(importing(Stage.PROSPECT, new ValuedExpectation(HOPED, null), null, ACME))
                .expectEvents(opened(ACME), new ExpectationSet(ID, HOPED));
    }

    @Test
    void an_unknown_partner_is_refused() {
        unknown(fixture.given().when(importing(Stage.PROSPECT, null, null, ACME, new PartnerId("nobody"))), "partner");
    }

    @Test
    void a_merged_partner_is_refused_and_points_to_the_one_it_counts_as() {
        fixture.partners.merge(STRANGER, MINISTRY);

        refused(
                fixture.given().when(importing(Stage.PROSPECT, null, null, STRANGER)),
                "\"stranger\" was merged into \"ministry\". Name that one instead, by its id \"ministry\".");
    }

    @Nested
    class asked_twice {
        private final Office office = new Office();
        private final PartnerId acme = office.register("Acme");

        @AfterEach
        void close_the_office() {
            office.close();
        }

        @Test
        void with_the_key_of_its_row_it_gets_the_first_answer() {
            Written first = send(keyed("row"), "first");
            long head = office.ledger().head().position();

            assertThat(send(keyed("row"), "second")).isEqualTo(first);
            assertThat(office.ledger().head().position()).isEqualTo(head);
        }

        @Test
        void under_the_same_id_it_is_refused() {
            send(officer(), "one");
            long head = office.ledger().head().position();

            assertThatThrownBy(() -> send(officer(), "one")).isInstanceOf(CommandRefused.RuleBroken.class);
            assertThat(office.ledger().head().position()).isEqualTo(head);
        }

        private Written send(RequestContext context, String id) {
            ImportProspect command = importing(new PartnershipId(id), Stage.PROSPECT, null, null, acme);
            return office.commands()
                    .create(context, "row", Subject.of(command.partnership()), "/api/partnerships/" + id, command);
        }
    }

    private static PartnershipOpened opened(PartnerId... partners) {
        return new PartnershipOpened(
                ID, "Skills", List.of(partners), "olga", PlainAllocations.ALL_AFR, PlainAllocations.ALL_SKILLS);
    }

    private static ImportProspect importing(
            Stage stage, @Nullable ValuedExpectation expectation, @Nullable NextStep nextStep, PartnerId... partners) {
        return importing(ID, stage, expectation, nextStep, partners);
    }

    private static ImportProspect importing(
            PartnershipId partnership,
            Stage stage,
            @Nullable ValuedExpectation expectation,
            @Nullable NextStep nextStep,
            PartnerId... partners) {
        return new ImportProspect(
                partnership,
                "Skills",
                "olga",
                List.of(partners),
                stage,
                expectation,
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS,
                nextStep,
                TODAY);
    }
}
