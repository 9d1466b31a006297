package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Changing.then;
import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.received;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.PartnershipFixture.unknown;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.partnership.AgreementCommand.ReverseReceipt;

/** Receipts that went back. */
class PartnershipReversalTest {
    private static final ReceiptId RECEIPT = new ReceiptId("r-0");

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void a_receipt_is_reversed() {
        fixture.given(then(Stage.SIGNED, received("r-0", "40.00", "USD", TODAY)))
                .when(reversing("r-0", TODAY))
                .expectEvents(reversed());
    }

    @Test
    void what_was_funded_is_signed_again() {
        fixture.given(Stage.FUNDED)
                .when(reversing("r-0", TODAY))
                .expectEvents(reversed(), new FundingFellShort(ID, TODAY));
    }

    @Test
    void it_stays_funded_by_what_is_left() {
        fixture.given(then(Stage.FUNDED, received("r-9", "100.00", "USD", TODAY)))
                .when(reversing("r-0", TODAY))
                .expectEvents(reversed());
    }

    @Test
    void it_is_refused_when_asked_twice() {
        refused(
                fixture.given(then(Stage.SIGNED, received("r-0", "40.00", "USD", TODAY), reversed()))
                        .when(reversing("r-0", TODAY)),
                "This receipt was reversed already.");
    }

    @Test
    void it_is_refused_for_a_receipt_that_is_not_there() {
        unknown(fixture.given(Stage.SIGNED).when(reversing("r-7", TODAY)), "receipt with the id \"r-7\"");
    }

    @Test
    void it_is_refused_in_the_future_and_before_the_money_came_in() {
        refused(fixture.given(Stage.FUNDED).when(reversing("r-0", TOMORROW)), "It cannot have been reversed on");
        try (PartnershipFixture other = new PartnershipFixture()) {
            refused(
                    other.given(Stage.FUNDED).when(reversing("r-0", TODAY.minusDays(1))),
                    "before it came in on 2026-11-20");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "FUNDED"})
    void it_is_refused_in_every_other_stage(Stage stage) {
        refused(fixture.given(stage).when(reversing("r-0", TODAY)), "this partnership is " + stage);
    }

    private static ReverseReceipt reversing(String receipt, LocalDate on) {
        return new ReverseReceipt(ID, new ReceiptId(receipt), on, "Bounced", TODAY);
    }

    private static ReceiptReversed reversed() {
        return new ReceiptReversed(ID, RECEIPT, TODAY, "Bounced");
    }
}
