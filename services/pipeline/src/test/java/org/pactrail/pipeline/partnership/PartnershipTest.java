package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.opened;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.LogOutreach;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SetExpectation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.StartNegotiation;
import org.pactrail.pipeline.partnership.command.ValuedExpectation;

class PartnershipTest {
    private static final Expectation HOPE =
            new Expectation(Life.money("100.00", "USD"), Likelihood.B, YearMonth.of(2027, 1));

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Nested
    class open_partnership {
        @Test
        void opens_a_prospect() {
            fixture.given().when(opening(null, ACME)).expectEvents(opened(ACME));
        }

        @Test
        void sets_the_expectation_with_which_it_was_opened() {
            fixture.given().when(opening(HOPE, ACME)).expectEvents(opened(ACME), new ExpectationSet(ID, HOPE));
        }

        @Test
        void is_refused_with_a_partner_who_is_not_registered() {
            unknown(
                    fixture.given().when(opening(null, ACME, new PartnerId("nobody"))),
                    "partner with the id \"nobody\"");
        }

        private OpenPartnership opening(@Nullable Expectation expectation, PartnerId... partners) {
            return new OpenPartnership(
                    ID,
                    "Skills",
                    List.of(partners),
                    "olga",
                    expectation == null ? null : new ValuedExpectation(expectation, null),
                    Allocation.NONE,
                    Allocation.NONE,
                    null);
        }
    }

    @Nested
    class log_outreach {
        @ParameterizedTest
        @EnumSource(Stage.class)
        void is_logged_in_every_stage_also_after_the_end(Stage stage) {
            fixture.given(stage).when(contacting(TODAY)).expectEvents(contact());
        }

        @Test
        void is_logged_twice_when_asked_twice_because_two_calls_may_be_alike() {
            fixture.given(opened(ACME), contact()).when(contacting(TODAY)).expectEvents(contact());
        }

        @Test
        void is_refused_in_the_future() {
            refused(
                    fixture.given(Stage.PROSPECT).when(contacting(TOMORROW)),
                    "that lies in the future, today is 2026-11-20 (UTC). Give the day on which it happened.");
        }

        private LogOutreach contacting(LocalDate on) {
            NextStep next = new NextStep("Send a draft", TOMORROW);
            return new LogOutreach(ID, OutreachChannel.CALL, on, "Treasury", "They ask for a draft", next, TODAY);
        }

        private OutreachLogged contact() {
            NextStep next = new NextStep("Send a draft", TOMORROW);
            return new OutreachLogged(ID, OutreachChannel.CALL, TODAY, "Treasury", "They ask for a draft", next);
        }
    }

    @Nested
    class set_expectation {
        @ParameterizedTest
        @EnumSource(names = {"PROSPECT", "NEGOTIATION"})
        void is_set_before_signature(Stage stage) {
            fixture.given(stage)
                    .when(new SetExpectation(ID, new ValuedExpectation(HOPE, null)))
                    .expectEvents(new ExpectationSet(ID, HOPE));
        }

        @Test
        void is_set_anew_when_asked_twice() {
            fixture.given(opened(ACME), new ExpectationSet(ID, HOPE))
                    .when(new SetExpectation(ID, new ValuedExpectation(HOPE, null)))
                    .expectEvents(new ExpectationSet(ID, HOPE));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "SIGNED; Record what it receives, complete it, or cancel it with a reason.",
                    "FUNDED; Record what it receives, complete it, or cancel it with a reason.",
                    "LOST; Re-open it first.",
                    "WITHDRAWN; Re-open it first.",
                    "CANCELLED; It has ended for good: open a new partnership.",
                    "COMPLETED; It has ended for good: open a new partnership."
                })
        void is_refused_in_every_other_stage(Stage stage, String whatToDo) {
            refused(
                    fixture.given(stage).when(new SetExpectation(ID, new ValuedExpectation(HOPE, null))),
                    "You can only set an expectation before signature, and this partnership is " + stage + ". "
                            + whatToDo);
        }
    }

    @Nested
    class start_negotiation {
        @Test
        void begins_with_a_prospect() {
            fixture.given(Stage.PROSPECT)
                    .when(new StartNegotiation(ID, TODAY, TODAY))
                    .expectEvents(new NegotiationStarted(ID, TODAY));
        }

        @Test
        void is_refused_when_asked_twice() {
            refused(
                    fixture.given(Stage.NEGOTIATION).when(new StartNegotiation(ID, TODAY, TODAY)),
                    "NEGOTIATION cannot become NEGOTIATION. Sign it first, or end it as lost or withdrawn.");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROSPECT")
        void is_refused_in_every_other_stage(Stage stage) {
            refused(
                    fixture.given(stage).when(new StartNegotiation(ID, TODAY, TODAY)),
                    "A partnership that is " + stage + " cannot become NEGOTIATION. ");
        }

        @Test
        void is_refused_in_the_future() {
            refused(
                    fixture.given(Stage.PROSPECT).when(new StartNegotiation(ID, TOMORROW, TODAY)),
                    "It cannot have been negotiated on 2026-11-21");
        }
    }
}
