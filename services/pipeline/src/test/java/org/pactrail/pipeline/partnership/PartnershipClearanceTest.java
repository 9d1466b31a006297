package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.negotiated;
import static org.pactrail.pipeline.partnership.Life.opened;
import static org.pactrail.pipeline.partnership.PartnershipFixture.MINISTRY;
import static org.pactrail.pipeline.partnership.PartnershipFixture.STRANGER;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.PlainAllocations;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;

class PartnershipClearanceTest {
    private static final ClearPartner CLEAR = new ClearPartner(ID, STRANGER, "anne", TODAY, "Checked");
    private static final RefuseClearance REFUSE = new RefuseClearance(ID, STRANGER, "anne", "Sanctions");

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Nested
    class clear_partner {
        @ParameterizedTest
        @EnumSource(names = {"PROSPECT", "NEGOTIATION"})
        void is_decided_before_signature_by_somebody_else(Stage stage) {
            fixture.given(stage).when(CLEAR).expectEvents(new PartnerCleared(ID, STRANGER, "anne", TODAY, "Checked"));
        }

        @Test
        void is_decided_anew_when_asked_twice() {
            fixture.given(opened(STRANGER), cleared(TODAY)).when(CLEAR).expectEvents(cleared(TODAY));
        }

        @Test
        void is_refused_to_the_partnerships_owner() {
            refused(
                    fixture.given(opened(STRANGER)).when(new ClearPartner(ID, STRANGER, "olga", TODAY, null)),
                    "You own this partnership, so somebody else must decide whether \"stranger\" is cleared."
                            + " Ask another approver.");
        }

        @Test
        void is_refused_for_a_partner_who_is_not_registered() {
            unknown(
                    fixture.given(opened(STRANGER))
                            .when(new ClearPartner(ID, new PartnerId("nobody"), "anne", TODAY, null)),
                    "partner with the id \"nobody\"");
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"PROSPECT", "NEGOTIATION"})
        void is_refused_in_every_other_stage(Stage stage) {
            refused(
                    fixture.given(stage).when(CLEAR),
                    "You can only decide on a clearance before signature, and this partnership is " + stage + ". ");
        }
    }

    @Nested
    class refuse_clearance {
        @ParameterizedTest
        @EnumSource(names = {"PROSPECT", "NEGOTIATION"})
        void is_decided_before_signature_by_somebody_else(Stage stage) {
            fixture.given(stage)
                    .when(REFUSE)
                    .expectEvents(new PartnerClearanceRefused(ID, STRANGER, "anne", "Sanctions"));
        }

        @Test
        void is_refused_to_the_partnerships_owner() {
            refused(
                    fixture.given(opened(STRANGER)).when(new RefuseClearance(ID, STRANGER, "olga", null)),
                    "Ask another approver.");
        }

        @Test
        void is_refused_for_a_partner_who_is_not_registered() {
            unknown(
                    fixture.given(opened(STRANGER))
                            .when(new RefuseClearance(ID, new PartnerId("nobody"), "anne", null)),
                    "partner");
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"PROSPECT", "NEGOTIATION"})
        void is_refused_in_every_other_stage(Stage stage) {
            refused(fixture.given(stage).when(REFUSE), "before signature, and this partnership is " + stage);
        }
    }

    @Nested
    class signing_with_a_party_that_is_no_member {
        @Test
        void needs_a_clearance() {
            refused(
                    fixture.given(opened(STRANGER), negotiated()).when(signing(TODAY)),
                    "\"stranger\" needs a due-diligence clearance that is valid on 2026-11-20."
                            + " Ask an approver to clear it (POST …/clearances, partner \"stranger\"), then sign.");
        }

        @Test
        void may_be_done_on_the_last_day_of_the_clearance() {
            fixture.given(opened(STRANGER), negotiated(), cleared(TODAY))
                    .when(signing(TODAY))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void may_not_be_done_on_the_day_after() {
            refused(
                    fixture.given(opened(STRANGER), negotiated(), cleared(TODAY.minusDays(1)))
                            .when(signing(TODAY)),
                    "needs a due-diligence clearance");
        }

        @Test
        void asks_whether_it_was_valid_on_the_signature_date_and_not_today() {
            fixture.given(opened(STRANGER), negotiated(), cleared(TODAY.minusDays(5)))
                    .when(signing(TODAY.minusDays(5)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_when_the_clearance_was_refused_after_it_was_given() {
            refused(
                    fixture.given(opened(STRANGER), cleared(TODAY), clearanceRefused(), negotiated())
                            .when(signing(TODAY)),
                    "needs a due-diligence clearance");
        }

        @Test
        void is_possible_when_the_clearance_was_given_after_it_was_refused() {
            fixture.given(opened(STRANGER), clearanceRefused(), cleared(TODAY), negotiated())
                    .when(signing(TODAY))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void needs_the_clearance_of_each_of_several() {
            fixture.partners.add("other", PartnerType.ACADEMIA, org.pactrail.events.partner.Membership.NONE);

            refused(
                    fixture.given(opened(STRANGER, new PartnerId("other")), negotiated(), cleared(TODAY))
                            .when(signing(TODAY)),
                    "\"other\" needs a due-diligence clearance");
        }
    }

    @Nested
    class signing_with_members_alone {
        @Test
        void needs_no_clearance() {
            fixture.given(opened(MINISTRY), negotiated()).when(signing(TODAY)).expectSuccessfulHandlerExecution();
        }

        @Test
        void needs_one_for_a_type_for_which_the_office_says_so() {
            try (PartnershipFixture strict = new PartnershipFixture(PartnerType.GOVERNMENT)) {
                refused(
                        strict.given(opened(MINISTRY), negotiated()).when(signing(TODAY)),
                        "\"ministry\" needs a due-diligence clearance");
            }
        }

        @Test
        void needs_none_for_the_other_types() {
            try (PartnershipFixture strict = new PartnershipFixture(PartnerType.PRIVATE_SECTOR)) {
                strict.given(opened(MINISTRY), negotiated())
                        .when(signing(TODAY))
                        .expectSuccessfulHandlerExecution();
            }
        }
    }

    private static PartnerCleared cleared(LocalDate until) {
        return new PartnerCleared(ID, STRANGER, "anne", until, "Checked");
    }

    private static PartnerClearanceRefused clearanceRefused() {
        return new PartnerClearanceRefused(ID, STRANGER, "anne", null);
    }

    private static SignAgreement signing(LocalDate on) {
        return new SignAgreement(
                ID,
                "R-1",
                Instrument.MOU,
                on,
                null,
                List.of(),
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS,
                TODAY);
    }
}
