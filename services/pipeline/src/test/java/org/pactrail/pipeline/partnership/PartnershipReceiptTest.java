package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.TOMORROW;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.Life.received;
import static org.pactrail.pipeline.partnership.PartnershipFixture.refused;
import static org.pactrail.pipeline.partnership.Receipts.agreement;
import static org.pactrail.pipeline.partnership.Receipts.cashIn;
import static org.pactrail.pipeline.partnership.Receipts.goods;
import static org.pactrail.pipeline.partnership.Receipts.receiving;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partnership.Stage;

/** What comes in against an agreement. */
class PartnershipReceiptTest {
    private static final PartnershipFunded FUNDED_TODAY = new PartnershipFunded(ID, TODAY);

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void a_receipt_is_recorded_as_cash_of_the_contributor_unless_another_kind_is_said() {
        fixture.given(Stage.SIGNED).when(receiving("40.00", "USD")).expectEvents(cashIn("40.00", "USD"));
    }

    @Test
    void a_receipt_is_in_kind_when_the_contributor_promised_no_cash_in_the_currency() {
        fixture.given(agreement(contribution("acme", "9.00", "USD", ContributionKind.IN_KIND)))
                .when(receiving("9.00", "USD"))
                .expectEvents(goods("9.00"));
    }

    @Test
    void a_receipt_may_exceed_the_commitment() {
        fixture.given(Stage.SIGNED)
                .when(receiving("100.01", "USD"))
                .expectEvents(cashIn("100.01", "USD"), FUNDED_TODAY);
    }

    @Test
    void receipts_may_go_on_after_it_is_funded() {
        fixture.given(Stage.FUNDED).when(receiving("5.00", "USD")).expectEvents(cashIn("5.00", "USD"));
    }

    @Test
    void a_receipt_is_recorded_twice_when_asked_twice_because_two_receipts_may_be_alike() {
        fixture.given(agreement(cash("100.00", "USD"), received("r-0", "40.00", "USD", TODAY)))
                .when(receiving("40.00", "USD"))
                .expectEvents(cashIn("40.00", "USD"));
    }

    @Test
    void a_receipt_is_refused_in_the_future() {
        refused(
                fixture.given(Stage.SIGNED).when(receiving("acme", "1.00", "USD", null, TOMORROW)),
                "It cannot have been received on 2026-11-21");
    }

    @ParameterizedTest
    @CsvSource({"acme, EUR,", "ministry, USD,", "SELF, USD,", "acme, USD, IN_KIND"})
    void a_receipt_is_refused_from_a_contributor_in_a_currency_or_of_a_kind_that_was_not_signed(
            String contributor, String currency, @Nullable ContributionKind kind) {
        refused(
                fixture.given(Stage.SIGNED).when(receiving(contributor, "1.00", currency, kind, TODAY)),
                "Record the receipt under the contributor, currency and kind that were signed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PROSPECT; Start its negotiation first",
                "NEGOTIATION; Sign it first",
                "LOST; Re-open it first",
                "WITHDRAWN; Re-open it first",
                "CANCELLED; It has ended for good",
                "COMPLETED; It has ended for good"
            })
    void a_receipt_is_refused_unless_signed(Stage stage, String whatToDo) {
        refused(
                fixture.given(stage).when(receiving("1.00", "USD")),
                "Money can only come in against a signed agreement, and this partnership is " + stage + ". "
                        + whatToDo);
    }
}
