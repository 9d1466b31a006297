package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.received;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;
import static org.pactrail.pipeline.partnership.Receipts.agreement;
import static org.pactrail.pipeline.partnership.Receipts.cashIn;
import static org.pactrail.pipeline.partnership.Receipts.receiving;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ReverseReceipt;

/** A receipt that never was, or went back. */
class PartnershipReversalTest {
    private static final ReceiptId RECEIPT = new ReceiptId("r-0");
    private static final ReceiptRecorded HALF = received("r-0", "50.00", "USD", TODAY.minusDays(2));
    private static final ReceiptReversed BACK = new ReceiptReversed(ID, RECEIPT, TODAY, "Bounced");

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void a_receipt_is_reversed_by_an_event_of_its_own() {
        fixture.given(agreement(cash("100.00", "USD"), HALF))
                .when(reversing(TODAY))
                .expectEvents(BACK);
    }

    @Test
    void a_reversed_receipt_no_longer_counts_towards_funding() {
        fixture.given(agreement(cash("100.00", "USD"), HALF, BACK))
                .when(receiving("50.00", "USD"))
                .expectEvents(cashIn("50.00", "USD"));
    }

    @Test
    void a_reversal_makes_a_funded_partnership_fall_short() {
        fixture.given(Stage.FUNDED).when(reversing(TODAY)).expectEvents(BACK, new FundingFellShort(ID, TODAY));
    }

    @Test
    void a_funded_partnership_stays_so_when_enough_is_left() {
        fixture.given(agreement(
                        cash("100.00", "USD"),
                        HALF,
                        received("r-1", "100.00", "USD", TODAY),
                        new PartnershipFunded(ID, TODAY)))
                .when(reversing(TODAY))
                .expectEvents(BACK);
    }

    @Test
    void a_reversal_asked_twice_is_refused() {
        refused(
                fixture.given(agreement(cash("100.00", "USD"), HALF, BACK)).when(reversing(TODAY)),
                "This receipt was reversed already. If the money came in again, record a new receipt.");
    }

    @Test
    void a_reversal_of_an_unknown_receipt_is_refused() {
        unknown(fixture.given(Stage.SIGNED).when(reversing(TODAY)), "receipt");
    }

    @Test
    void a_reversal_before_the_receipt_came_in_is_refused() {
        refused(
                fixture.given(agreement(cash("100.00", "USD"), HALF)).when(reversing(TODAY.minusDays(3))),
                "It cannot have been reversed on 2026-11-17, before it came in on 2026-11-18."
                        + " Give the day on which it went back.");
    }

    @Test
    void a_reversal_in_the_future_is_refused() {
        refused(
                fixture.given(agreement(cash("100.00", "USD"), HALF)).when(reversing(TOMORROW)),
                "It cannot have been reversed on 2026-11-21");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "FUNDED"})
    void a_reversal_is_refused_unless_signed(Stage stage) {
        refused(
                fixture.given(stage).when(reversing(TODAY)),
                "Money can only come in against a signed agreement, and this partnership is " + stage + ".");
    }

    private static ReverseReceipt reversing(LocalDate on) {
        return new ReverseReceipt(ID, RECEIPT, on, "Bounced", TODAY);
    }
}
