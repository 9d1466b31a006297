package org.pactrail.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;
import static org.pactrail.pipeline.partnership.Amending.amendment;
import static org.pactrail.pipeline.partnership.Life.ACME;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.PartnershipFixture.MINISTRY;
import static org.pactrail.pipeline.partnership.PartnershipFixture.STRANGER;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.PlainAllocations;
import org.pactrail.pipeline.command.CommandRefused.Taken;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AmendmentOf;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ImportAgreement;

/** An agreement of earlier days that comes in from a file, with what amended it since. */
class PartnershipImportTest {
    private static final LocalDate LAST_MONTH = TODAY.minusDays(30);
    private static final List<Contribution> MONEY = List.of(cash("100.00", "USD"));

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void an_imported_agreement_is_prospect_negotiation_and_signature_in_one() {
        imported(TODAY).expectEvents(opened(), new NegotiationStarted(ID, TODAY), signed(TODAY));

        assertThat(fixture.claims.partnershipOf("R-1")).contains(ID);
    }

    @Test
    void an_imported_agreement_is_refused_in_the_future() {
        refused(imported(TOMORROW), "It cannot have been signed on 2026-11-21");
    }

    @Test
    void an_imported_agreement_is_refused_when_another_agreement_has_the_reference() {
        fixture.claims.takeReference("R-1", new PartnershipId("other"));

        taken(imported(TODAY), "other");
    }

    @Test
    void an_imported_agreement_asked_twice_is_refused_by_its_reference() {
        fixture.claims.takeReference("R-1", new PartnershipId("made-first"));

        taken(imported(TODAY), "made-first");
    }

    @Nested
    class amendments_of_an_imported_agreement {
        @Test
        void follow_its_signature_in_the_order_of_the_file_and_wait_for_no_approval() {
            Amendment more = amendment(LAST_MONTH, cash("50.00", "EUR"));
            Amendment less = amendment(TODAY, cash("-100.00", "USD"), cash("-20.00", "EUR"));

            imported(LAST_MONTH, more, less)
                    .expectEvents(
                            opened(),
                            new NegotiationStarted(ID, LAST_MONTH),
                            signed(LAST_MONTH),
                            new AgreementAmended(ID, more, "Phase two"),
                            new AgreementAmended(ID, less, "Phase two"));
        }

        @Test
        void are_refused_before_the_signature() {
            refused(
                    imported(LAST_MONTH, amendment(LAST_MONTH.minusDays(1), cash("1.00", "USD"))),
                    "It cannot have been amended on 2026-10-20, before it was signed on 2026-10-21.");
        }

        @Test
        void are_refused_in_the_future() {
            refused(
                    imported(LAST_MONTH, amendment(TOMORROW, cash("1.00", "USD"))),
                    "It cannot have been amended on 2026-11-21: that lies in the future");
        }

        @Test
        void are_refused_below_what_those_before_them_left() {
            refused(
                    imported(
                            LAST_MONTH,
                            amendment(LAST_MONTH, cash("-60.00", "USD")),
                            amendment(TODAY, cash("-60.00", "USD"))),
                    "That would leave -20.00 USD of what \"acme\" promised (CASH).");
        }

        @Test
        void are_refused_with_an_unknown_contributor() {
            unknown(
                    imported(
                            LAST_MONTH, amendment(TODAY, contribution("nobody", "1.00", "USD", ContributionKind.CASH))),
                    "partner");
        }

        @Test
        void are_refused_with_a_contributor_that_was_merged() {
            fixture.partners.merge(STRANGER, MINISTRY);

            refused(
                    imported(
                            LAST_MONTH,
                            amendment(TODAY, contribution("stranger", "1.00", "USD", ContributionKind.CASH))),
                    "\"stranger\" was merged into \"ministry\".");
        }

        @Test
        void leave_the_reference_free_when_one_is_refused() {
            refused(imported(LAST_MONTH, amendment(TOMORROW, cash("1.00", "USD"))), "It cannot have been amended");

            assertThat(fixture.claims.partnershipOf("R-1")).isEmpty();
        }
    }

    private static void taken(ResultValidator<Partnership> result, String holder) {
        result.expectException(Taken.class)
                .expectExceptionMessage(containsString(holder))
                .expectNoEvents();
    }

    private ResultValidator<Partnership> imported(LocalDate signedOn, Amendment... amendments) {
        return fixture.given().when(importing(signedOn, amendments));
    }

    private static PartnershipOpened opened() {
        return new PartnershipOpened(
                ID, "Skills", List.of(ACME), "olga", PlainAllocations.ALL_AFR, PlainAllocations.ALL_SKILLS);
    }

    private static AgreementSigned signed(LocalDate on) {
        return new AgreementSigned(
                ID,
                "R-1",
                Instrument.MOU,
                on,
                List.of(ACME),
                MONEY,
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS);
    }

    private static ImportAgreement importing(LocalDate signedOn, Amendment... amendments) {
        return new ImportAgreement(
                ID,
                "Skills",
                "olga",
                "R-1",
                Instrument.MOU,
                signedOn,
                List.of(ACME),
                MONEY,
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS,
                List.of(amendments).stream()
                        .map(amendment -> new AmendmentOf(amendment, "Phase two"))
                        .toList(),
                TODAY);
    }
}
