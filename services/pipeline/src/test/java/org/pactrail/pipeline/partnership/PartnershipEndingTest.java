package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.ended;
import static org.pactrail.pipeline.partnership.Life.negotiated;
import static org.pactrail.pipeline.partnership.Life.opened;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.PlainAllocations;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReopenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.StartNegotiation;

class PartnershipEndingTest {
    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Nested
    class end_partnership {
        @ParameterizedTest
        @CsvSource({
            "PROSPECT, LOST",
            "PROSPECT, WITHDRAWN",
            "NEGOTIATION, LOST",
            "NEGOTIATION, WITHDRAWN",
            "SIGNED, COMPLETED",
            "FUNDED, COMPLETED"
        })
        void ends_as_its_stage_allows(Stage stage, Outcome outcome) {
            fixture.given(stage).when(ending(outcome, TODAY)).expectEvents(ended(outcome, "Because"));
        }

        @Test
        void completes_without_a_reason() {
            fixture.given(Stage.FUNDED)
                    .when(new EndPartnership(ID, Outcome.COMPLETED, TODAY, null, TODAY))
                    .expectEvents(ended(Outcome.COMPLETED, null));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "PROSPECT; COMPLETED; Start its negotiation first",
                    "NEGOTIATION; COMPLETED; Sign it first, or end it as lost or withdrawn",
                    "SIGNED; LOST; Record what it receives, complete it, or cancel it with a reason",
                    "SIGNED; WITHDRAWN; Record what it receives, complete it, or cancel it with a reason",
                    "FUNDED; LOST; Record what it receives, complete it, or cancel it with a reason",
                    "FUNDED; WITHDRAWN; Record what it receives, complete it, or cancel it with a reason"
                })
        void is_refused_with_another_outcome(Stage stage, Outcome outcome, String whatToDo) {
            refused(
                    fixture.given(stage).when(ending(outcome, TODAY)),
                    "A partnership that is " + stage + " cannot become " + outcome + ". " + whatToDo);
        }

        @ParameterizedTest
        @CsvSource({"LOST, LOST", "WITHDRAWN, LOST", "CANCELLED, COMPLETED", "COMPLETED, COMPLETED"})
        void is_refused_when_it_has_ended_so_also_when_asked_twice(Stage stage, Outcome outcome) {
            refused(
                    fixture.given(stage).when(ending(outcome, TODAY)),
                    "A partnership that is " + stage + " cannot become " + outcome + ". ");
        }

        @Test
        void is_refused_in_the_future() {
            refused(
                    fixture.given(Stage.PROSPECT).when(ending(Outcome.LOST, TOMORROW)),
                    "It cannot have been ended on 2026-11-21");
        }

        private EndPartnership ending(Outcome outcome, LocalDate on) {
            return new EndPartnership(ID, outcome, on, "Because", TODAY);
        }
    }

    @Nested
    class reopen_partnership {
        @ParameterizedTest
        @EnumSource(names = {"LOST", "WITHDRAWN"})
        void stands_in_negotiation_again_when_it_ended_there(Outcome outcome) {
            fixture.given(opened(ACME), negotiated(), ended(outcome, "Because"))
                    .when(reopening(TODAY))
                    .expectEvents(reopened(Stage.NEGOTIATION));
        }

        @ParameterizedTest
        @EnumSource(names = {"LOST", "WITHDRAWN"})
        void is_a_prospect_again_when_it_ended_as_one(Outcome outcome) {
            fixture.given(opened(ACME), ended(outcome, "Because"))
                    .when(reopening(TODAY))
                    .expectEvents(reopened(Stage.PROSPECT));
        }

        @Test
        void goes_on_from_where_it_stood() {
            fixture.given(opened(ACME), negotiated(), ended(Outcome.LOST, "Because"), reopened(Stage.NEGOTIATION))
                    .when(new SignAgreement(
                            ID,
                            "R-1",
                            Instrument.MOU,
                            TODAY,
                            null,
                            List.of(),
                            PlainAllocations.ALL_AFR,
                            PlainAllocations.ALL_SKILLS,
                            TODAY))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void may_be_negotiated_next_when_it_is_a_prospect_again() {
            fixture.given(opened(ACME), ended(Outcome.LOST, "Because"), reopened(Stage.PROSPECT))
                    .when(new StartNegotiation(ID, TODAY, TODAY))
                    .expectEvents(new NegotiationStarted(ID, TODAY));
        }

        @Test
        void may_be_lost_and_reopened_again() {
            fixture.given(
                            opened(ACME),
                            ended(Outcome.LOST, "Because"),
                            reopened(Stage.PROSPECT),
                            negotiated(),
                            ended(Outcome.WITHDRAWN, "Because"))
                    .when(reopening(TODAY))
                    .expectEvents(reopened(Stage.NEGOTIATION));
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"LOST", "WITHDRAWN"})
        void is_refused_in_every_other_stage(Stage stage) {
            refused(
                    fixture.given(stage).when(reopening(TODAY)),
                    "Only a lost or withdrawn partnership is re-opened, and this one is " + stage + ". ");
        }

        @Test
        void is_refused_when_asked_twice() {
            refused(
                    fixture.given(opened(ACME), ended(Outcome.LOST, "Because"), reopened(Stage.PROSPECT))
                            .when(reopening(TODAY)),
                    "this one is PROSPECT. Start its negotiation first");
        }

        @Test
        void is_refused_in_the_future() {
            refused(fixture.given(Stage.LOST).when(reopening(TOMORROW)), "It cannot have been re-opened on 2026-11-21");
        }

        private ReopenPartnership reopening(LocalDate on) {
            return new ReopenPartnership(ID, on, "Because", TODAY);
        }

        private PartnershipReopened reopened(Stage stage) {
            return new PartnershipReopened(ID, stage, TODAY, "Because");
        }
    }
}
