package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Changing.then;
import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.money;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.CompleteNextStep;
import org.pactrail.pipeline.partnership.PartnershipCommand.MoveNextStep;
import org.pactrail.pipeline.partnership.PartnershipCommand.PlanNextStep;
import org.pactrail.pipeline.partnership.PartnershipCommand.RecordPledge;
import org.pactrail.pipeline.partnership.PartnershipCommand.WithdrawPledge;

/** Who works on a partnership, what is to be done next, and what was pledged. */
class PartnershipWorkTest {
    private static final NextStep CALL = new NextStep("Call", TOMORROW);

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Nested
    class assign {
        @ParameterizedTest
        @EnumSource(names = {"PROSPECT", "NEGOTIATION", "SIGNED", "FUNDED"})
        void another_officer_owns_it_from_then_on(Stage stage) {
            fixture.given(stage).when(assigning("bela")).expectEvents(new PartnershipAssigned(ID, "bela", "Leave"));
        }

        @Test
        void is_refused_to_its_owner_so_also_when_asked_twice() {
            refused(fixture.given(Stage.PROSPECT).when(assigning("olga")), "olga owns this partnership already.");
            try (PartnershipFixture other = new PartnershipFixture()) {
                refused(
                        other.given(then(Stage.PROSPECT, new PartnershipAssigned(ID, "bela", null)))
                                .when(assigning("bela")),
                        "bela owns this partnership already.");
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"LOST", "WITHDRAWN", "CANCELLED", "COMPLETED"})
        void is_refused_when_it_has_ended(Stage stage) {
            refused(fixture.given(stage).when(assigning("bela")), "You cannot assign it: this partnership is " + stage);
        }

        private AssignPartnership assigning(String officer) {
            return new AssignPartnership(ID, officer, "Leave");
        }
    }

    @Nested
    class next_step {
        @Test
        void is_planned_moved_and_done() {
            fixture.given(Stage.PROSPECT).when(new PlanNextStep(ID, CALL)).expectEvents(new NextStepPlanned(ID, CALL));
            try (PartnershipFixture other = new PartnershipFixture()) {
                other.given(then(Stage.PROSPECT, new NextStepPlanned(ID, CALL)))
                        .when(new MoveNextStep(ID, TODAY, "Sooner"))
                        .expectEvents(new NextStepMoved(ID, TODAY, "Sooner"));
            }
            try (PartnershipFixture other = new PartnershipFixture()) {
                other.given(then(Stage.PROSPECT, new NextStepPlanned(ID, CALL)))
                        .when(new CompleteNextStep(ID, TODAY, null, TODAY))
                        .expectEvents(new NextStepDone(ID, TODAY, null));
            }
        }

        @Test
        void is_refused_when_the_same_is_asked_twice() {
            refused(
                    fixture.given(then(Stage.PROSPECT, new NextStepPlanned(ID, CALL)))
                            .when(new PlanNextStep(ID, CALL)),
                    "That is the next step already.");
            try (PartnershipFixture other = new PartnershipFixture()) {
                refused(
                        other.given(then(
                                        Stage.PROSPECT,
                                        new NextStepPlanned(ID, CALL),
                                        new NextStepDone(ID, TODAY, null)))
                                .when(new CompleteNextStep(ID, TODAY, null, TODAY)),
                        "There is no open next step.");
            }
        }

        @Test
        void stays_open_after_an_outreach_without_one() {
            fixture.given(then(Stage.PROSPECT, new NextStepPlanned(ID, CALL), contact()))
                    .when(new CompleteNextStep(ID, TODAY, null, TODAY))
                    .expectEvents(new NextStepDone(ID, TODAY, null));
        }

        @ParameterizedTest
        @EnumSource(names = {"LOST", "WITHDRAWN", "CANCELLED", "COMPLETED"})
        void is_refused_when_it_has_ended(Stage stage) {
            refused(fixture.given(stage).when(new PlanNextStep(ID, CALL)), "You cannot plan a next step");
        }

        @Test
        void is_not_done_in_the_future() {
            refused(
                    fixture.given(then(Stage.PROSPECT, new NextStepPlanned(ID, CALL)))
                            .when(new CompleteNextStep(ID, TOMORROW, null, TODAY)),
                    "It cannot have been done on 2026-11-21");
        }

        private OutreachLogged contact() {
            return new OutreachLogged(ID, OutreachChannel.CALL, TODAY, null, "They will think about it", null);
        }
    }

    @Nested
    class pledge {
        @Test
        void is_recorded_before_signature_and_withdrawn_once() {
            fixture.given(Stage.NEGOTIATION)
                    .when(new RecordPledge(ID, pledge(ACME, TODAY), TODAY))
                    .expectEvents(new PledgeRecorded(ID, pledge(ACME, TODAY)));
            try (PartnershipFixture other = new PartnershipFixture()) {
                refused(
                        other.given(then(
                                        Stage.NEGOTIATION,
                                        new PledgeRecorded(ID, pledge(ACME, TODAY)),
                                        new PledgeWithdrawn(ID, new PledgeId("g-1"), TODAY, "No")))
                                .when(withdrawing()),
                        "This pledge was withdrawn already.");
            }
        }

        @Test
        void is_withdrawn() {
            fixture.given(then(Stage.NEGOTIATION, new PledgeRecorded(ID, pledge(ACME, TODAY))))
                    .when(withdrawing())
                    .expectEvents(new PledgeWithdrawn(ID, new PledgeId("g-1"), TODAY, "No"));
        }

        @Test
        void is_refused_of_nobody_in_the_future_and_after_signature() {
            unknown(
                    fixture.given(Stage.PROSPECT)
                            .when(new RecordPledge(ID, pledge(new PartnerId("nobody"), TODAY), TODAY)),
                    "partner with the id \"nobody\"");
            try (PartnershipFixture other = new PartnershipFixture()) {
                refused(
                        other.given(Stage.PROSPECT).when(new RecordPledge(ID, pledge(ACME, TOMORROW), TODAY)),
                        "It cannot have been pledged on 2026-11-21");
            }
            try (PartnershipFixture other = new PartnershipFixture()) {
                refused(
                        other.given(Stage.SIGNED).when(new RecordPledge(ID, pledge(ACME, TODAY), TODAY)),
                        "You can only record a pledge before signature");
            }
        }

        @Test
        void that_is_not_there_is_not_withdrawn() {
            unknown(fixture.given(Stage.PROSPECT).when(withdrawing()), "pledge with the id \"g-1\"");
        }

        private Pledge pledge(PartnerId partner, LocalDate on) {
            return new Pledge(new PledgeId("g-1"), partner, money("5.00", "USD"), on, null);
        }

        private WithdrawPledge withdrawing() {
            return new WithdrawPledge(ID, new PledgeId("g-1"), TODAY, "No", TODAY);
        }
    }
}
