package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.money;
import static org.pactrail.pipeline.partnership.Life.opened;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.CompleteNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.MoveNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.PlanNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RecordPledge;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.WithdrawPledge;

/** What officers do day by day: hand over, plan the next step, note what is hoped for. */
class PartnershipWorkTest {
    private static final NextStep CALL = new NextStep("Call", TOMORROW);
    private static final NextStepPlanned PLANNED = new NextStepPlanned(ID, CALL);
    private static final NextStepDone DONE = new NextStepDone(ID, TODAY, null);
    private static final NextStepMoved MOVED = new NextStepMoved(ID, TOMORROW.plusDays(1), null);
    private static final PledgeRecorded PLEDGED = new PledgeRecorded(ID, pledge(ACME, TODAY));
    private static final PledgeWithdrawn WITHDRAWN = new PledgeWithdrawn(ID, new PledgeId("p-1"), TODAY, "Budget");
    private static final String NO_STEP = "There is no open next step. Plan one, or log an outreach with one.";

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void another_officer_takes_over() {
        fixture.given(Stage.SIGNED).when(assigning("pia")).expectEvents(new PartnershipAssigned(ID, "pia", "Leave"));
    }

    @Test
    void an_assignment_asked_twice_is_refused() {
        refused(
                fixture.given(opened(ACME), new PartnershipAssigned(ID, "pia", "Leave"))
                        .when(assigning("pia")),
                "pia owns this partnership already.");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "COMPLETED"})
    void nobody_takes_over_what_has_ended_for_good(Stage stage) {
        refused(fixture.given(stage).when(assigning("pia")), "You cannot assign it: this partnership is " + stage);
    }

    @Test
    void a_next_step_is_planned() {
        fixture.given(Stage.PROSPECT).when(new PlanNextStep(ID, CALL)).expectEvents(PLANNED);
    }

    @Test
    void a_next_step_planned_twice_is_refused() {
        refused(
                fixture.given(opened(ACME), PLANNED).when(new PlanNextStep(ID, CALL)),
                "That is the next step already.");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "COMPLETED"})
    void no_next_step_is_planned_after_the_end(Stage stage) {
        refused(fixture.given(stage).when(new PlanNextStep(ID, CALL)), "You cannot plan a next step");
    }

    @Test
    void the_next_step_is_done() {
        fixture.given(opened(ACME), PLANNED).when(doing(TODAY)).expectEvents(DONE);
    }

    @Test
    void a_next_step_done_twice_is_refused() {
        refused(fixture.given(opened(ACME), PLANNED, DONE).when(doing(TODAY)), NO_STEP);
    }

    @Test
    void a_next_step_done_in_the_future_is_refused() {
        refused(fixture.given(opened(ACME), PLANNED).when(doing(TOMORROW)), "It cannot have been done on 2026-11-21");
    }

    @Test
    void the_next_step_is_moved() {
        fixture.given(opened(ACME), PLANNED).when(moving(TOMORROW.plusDays(1))).expectEvents(MOVED);
    }

    @Test
    void a_next_step_moved_twice_to_one_day_is_refused() {
        refused(
                fixture.given(opened(ACME), PLANNED, MOVED).when(moving(TOMORROW.plusDays(1))),
                "The next step is due on 2026-11-22 already. Give another day.");
    }

    @Test
    void no_next_step_is_moved_when_there_is_none() {
        refused(fixture.given(Stage.PROSPECT).when(moving(TOMORROW)), NO_STEP);
    }

    @Test
    void a_pledge_is_recorded() {
        fixture.given(Stage.NEGOTIATION).when(pledging(ACME, TODAY)).expectEvents(PLEDGED);
    }

    @Test
    void a_pledge_of_an_unknown_partner_is_refused() {
        unknown(fixture.given(Stage.PROSPECT).when(pledging(new PartnerId("nobody"), TODAY)), "partner");
    }

    @Test
    void a_pledge_in_the_future_is_refused() {
        refused(
                fixture.given(Stage.PROSPECT).when(pledging(ACME, TOMORROW)),
                "It cannot have been pledged on 2026-11-21");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROSPECT", "NEGOTIATION"})
    void a_pledge_is_refused_after_signature(Stage stage) {
        refused(
                fixture.given(stage).when(pledging(ACME, TODAY)),
                "You can only record a pledge before signature, and this partnership is " + stage);
    }

    @Test
    void a_pledge_is_withdrawn() {
        fixture.given(opened(ACME), PLEDGED).when(withdrawing(TODAY)).expectEvents(WITHDRAWN);
    }

    @Test
    void a_pledge_withdrawn_twice_is_refused() {
        refused(
                fixture.given(opened(ACME), PLEDGED, WITHDRAWN).when(withdrawing(TODAY)),
                "This pledge was withdrawn already.");
    }

    @Test
    void an_unknown_pledge_is_refused() {
        unknown(fixture.given(opened(ACME)).when(withdrawing(TODAY)), "pledge");
    }

    @Test
    void a_withdrawal_in_the_future_is_refused() {
        refused(
                fixture.given(opened(ACME), PLEDGED).when(withdrawing(TOMORROW)),
                "It cannot have been withdrawn on 2026-11-21");
    }

    private static AssignPartnership assigning(String officer) {
        return new AssignPartnership(ID, officer, "Leave");
    }

    private static CompleteNextStep doing(LocalDate on) {
        return new CompleteNextStep(ID, on, null, TODAY);
    }

    private static MoveNextStep moving(LocalDate due) {
        return new MoveNextStep(ID, due, null);
    }

    private static RecordPledge pledging(PartnerId partner, LocalDate on) {
        return new RecordPledge(ID, pledge(partner, on), TODAY);
    }

    private static WithdrawPledge withdrawing(LocalDate on) {
        return new WithdrawPledge(ID, new PledgeId("p-1"), on, "Budget", TODAY);
    }

    private static Pledge pledge(PartnerId partner, LocalDate on) {
        return new Pledge(new PledgeId("p-1"), partner, money("9.00", "USD"), on, null);
    }
}
