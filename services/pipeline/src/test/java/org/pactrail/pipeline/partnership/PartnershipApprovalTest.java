package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Amending.CHANGE;
import static org.pactrail.pipeline.partnership.Amending.amend;
import static org.pactrail.pipeline.partnership.Amending.amended;
import static org.pactrail.pipeline.partnership.Amending.amending;
import static org.pactrail.pipeline.partnership.Amending.proposed;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;
import static org.pactrail.pipeline.partnership.Receipts.agreement;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.WithdrawChange;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.EndPartnership;

/** Changes to an agreement that wait until somebody else decides. */
class PartnershipApprovalTest {
    private static final Change MORE = amend(cash("50.00", "USD"));
    private static final ChangeApproved APPROVED = new ChangeApproved(ID, CHANGE, "anna", null);
    private static final ChangeDeclined DECLINED = new ChangeDeclined(ID, CHANGE, "anna", "No paper");
    private static final ChangeWithdrawn WITHDRAWN = new ChangeWithdrawn(ID, CHANGE, null);

    private final PartnershipFixture fixture = new PartnershipFixture(new ApprovalPolicy(true));

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void a_change_is_proposed_and_changes_nothing_yet() {
        fixture.given(Stage.SIGNED).when(amending(cash("50.00", "USD"))).expectEvents(proposed(CHANGE, MORE));
    }

    @Test
    void a_change_that_breaks_a_rule_is_not_even_proposed() {
        refused(
                fixture.given(Stage.SIGNED).when(amending(cash("-101.00", "USD"))),
                "That would leave -1.00 USD of what \"acme\" promised (CASH).");
    }

    @Test
    void an_approved_change_takes_effect_in_the_same_commit() {
        fixture.given(waiting()).when(approving("anna")).expectEvents(APPROVED, amended(cash("50.00", "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "OLGA"})
    void its_author_may_not_approve_it(String author) {
        refused(
                fixture.given(waiting()).when(approving(author)),
                "You proposed this change, so somebody else must decide on it. Ask another approver, or withdraw it.");
    }

    @Test
    void its_author_may_not_decline_it() {
        refused(
                fixture.given(waiting()).when(declining("olga")),
                "You proposed this change, so somebody else must decide on it. Ask another approver, or withdraw it.");
    }

    @Test
    void a_declined_change_changes_nothing() {
        fixture.given(waiting()).when(declining("anna")).expectEvents(DECLINED);
    }

    @Test
    void its_author_withdraws_it() {
        fixture.given(waiting()).when(withdrawing("olga")).expectEvents(WITHDRAWN);
    }

    @Test
    void nobody_but_its_author_withdraws_it() {
        refused(
                fixture.given(waiting()).when(withdrawing("anna")),
                "Only olga, who proposed this change, may withdraw it. Decline it instead, as an approver.");
    }

    static List<Object> decisions() {
        return List.of(approving("anna"), declining("anna"), withdrawing("olga"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_on_an_unknown_change_is_refused(Object decision) {
        unknown(fixture.given(Stage.SIGNED).when(decision), "change");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_on_a_change_that_was_decided_is_refused(Object decision) {
        refused(
                fixture.given(waiting(APPROVED, amended(cash("50.00", "USD")))).when(decision),
                "The change was approved already. Propose a new one if it should be otherwise.");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_on_a_change_that_was_declined_is_refused(Object decision) {
        refused(fixture.given(waiting(DECLINED)).when(decision), "The change was declined already.");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_on_a_change_that_was_withdrawn_is_refused(Object decision) {
        refused(fixture.given(waiting(WITHDRAWN)).when(decision), "The change was withdrawn already.");
    }

    @Test
    void the_rules_are_asked_again_at_the_approval() {
        Change less = amend(cash("-60.00", "USD"));
        ChangeId other = new ChangeId("other");

        refused(
                fixture.given(agreement(
                                cash("100.00", "USD"),
                                proposed(CHANGE, less),
                                proposed(other, less),
                                new ChangeApproved(ID, other, "anna", null),
                                amended(cash("-60.00", "USD"))))
                        .when(approving("anna")),
                "That would leave -20.00 USD of what \"acme\" promised (CASH).");
    }

    @Test
    void a_cancellation_waits_for_approval_too() {
        fixture.given(Stage.SIGNED)
                .when(new CancelAgreement(ID, CHANGE, "olga", TODAY, "Phase two", TODAY))
                .expectEvents(proposed(CHANGE, new Change.Cancel(TODAY)));
    }

    @Test
    void an_approved_cancellation_declines_whatever_else_waits() {
        ChangeId other = new ChangeId("other");
        fixture.given(agreement(
                        cash("100.00", "USD"), proposed(other, MORE), proposed(CHANGE, new Change.Cancel(TODAY))))
                .when(approving("anna"))
                .expectEvents(
                        APPROVED,
                        new PartnershipEnded(ID, Outcome.CANCELLED, TODAY, "Phase two"),
                        new ChangeDeclined(ID, other, "anna", "The agreement was cancelled."));
    }

    @Test
    void a_partnership_is_not_completed_while_a_change_waits() {
        refused(
                fixture.given(waiting()).when(new EndPartnership(ID, Outcome.COMPLETED, TODAY, null, TODAY)),
                "A change to the agreement waits for a decision. Approve, decline or withdraw it first.");
    }

    @Test
    void a_partnership_is_completed_once_the_change_was_decided() {
        fixture.given(waiting(DECLINED))
                .when(new EndPartnership(ID, Outcome.COMPLETED, TODAY, null, TODAY))
                .expectEvents(new PartnershipEnded(ID, Outcome.COMPLETED, TODAY, null));
    }

    private static List<PartnershipEvent> waiting(PartnershipEvent... then) {
        List<PartnershipEvent> life = new ArrayList<>(agreement(cash("100.00", "USD"), proposed(CHANGE, MORE)));
        life.addAll(List.of(then));
        return life;
    }

    private static ApproveChange approving(String decider) {
        return new ApproveChange(ID, CHANGE, decider, null, TODAY);
    }

    private static DeclineChange declining(String decider) {
        return new DeclineChange(ID, CHANGE, decider, "No paper");
    }

    private static WithdrawChange withdrawing(String author) {
        return new WithdrawChange(ID, CHANGE, author, null);
    }
}
