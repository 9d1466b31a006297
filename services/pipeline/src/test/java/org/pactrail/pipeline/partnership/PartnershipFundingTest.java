package org.pactrail.pipeline.partnership;

import static org.pactrail.pipeline.partnership.Life.ID;
import static org.pactrail.pipeline.partnership.Life.TODAY;
import static org.pactrail.pipeline.partnership.Life.cash;
import static org.pactrail.pipeline.partnership.Life.contribution;
import static org.pactrail.pipeline.partnership.Life.received;
import static org.pactrail.pipeline.partnership.Receipts.agreement;
import static org.pactrail.pipeline.partnership.Receipts.cashIn;
import static org.pactrail.pipeline.partnership.Receipts.goods;
import static org.pactrail.pipeline.partnership.Receipts.receipt;
import static org.pactrail.pipeline.partnership.Receipts.receiving;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partnership.Stage;

/** When a partnership is funded. */
class PartnershipFundingTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final PartnershipFunded FUNDED_TODAY = new PartnershipFunded(ID, TODAY);

    private final PartnershipFixture fixture = new PartnershipFixture();

    @AfterEach
    void close_the_fixture() {
        fixture.close();
    }

    @Test
    void not_funded_with_a_cent_outstanding() {
        fixture.given(agreement(cash("100.00", "USD"), received("r-0", "99.98", "USD", TODAY)))
                .when(receiving("0.01", "USD"))
                .expectEvents(cashIn("0.01", "USD"));
    }

    @Test
    void funded_with_the_last_cent() {
        fixture.given(agreement(cash("100.00", "USD"), received("r-0", "99.99", "USD", TODAY)))
                .when(receiving("0.01", "USD"))
                .expectEvents(cashIn("0.01", "USD"), FUNDED_TODAY);
    }

    @Test
    void funded_on_the_day_the_last_money_was_in_though_that_was_recorded_first() {
        fixture.given(agreement(cash("100.00", "USD"), received("r-0", "60.00", "USD", JUNE)))
                .when(receiving("acme", "40.00", "USD", null, MAY))
                .expectEvents(received("r-1", "40.00", "USD", MAY), new PartnershipFunded(ID, JUNE));
    }

    @Test
    void funded_on_the_day_that_sufficed_though_more_came_later() {
        fixture.given(agreement(
                        List.of(cash("100.00", "USD"), cash("10.00", "CHF")),
                        received("r-0", "100.00", "USD", MAY),
                        received("r-2", "50.00", "USD", JUNE)))
                .when(receiving("acme", "10.00", "CHF", null, MAY))
                .expectEvents(received("r-1", "10.00", "CHF", MAY), new PartnershipFunded(ID, MAY));
    }

    @Test
    void not_funded_before_every_currency_is_in_for_one_never_makes_up_for_another() {
        fixture.given(agreement(List.of(cash("100.00", "USD"), cash("10.00", "CHF"))))
                .when(receiving("900.00", "USD"))
                .expectEvents(cashIn("900.00", "USD"));
    }

    @Test
    void funded_by_what_all_partners_gave_together() {
        fixture.given(agreement(
                        List.of(cash("60.00", "USD"), contribution("ministry", "40.00", "USD", ContributionKind.CASH)),
                        received("r-0", "70.00", "USD", TODAY)))
                .when(receiving("ministry", "30.00", "USD", null, TODAY))
                .expectEvents(receipt("ministry", "30.00", "USD", ContributionKind.CASH), FUNDED_TODAY);
    }

    @Test
    void funded_without_waiting_for_what_the_office_itself_gives() {
        fixture.given(agreement(
                        List.of(cash("60.00", "USD"), contribution("SELF", "40.00", "USD", ContributionKind.CASH))))
                .when(receiving("60.00", "USD"))
                .expectEvents(cashIn("60.00", "USD"), FUNDED_TODAY);
    }

    @Test
    void not_funded_by_what_the_office_itself_gives() {
        fixture.given(agreement(
                        List.of(cash("60.00", "USD"), contribution("SELF", "60.00", "USD", ContributionKind.CASH))))
                .when(receiving("SELF", "120.00", "USD", null, TODAY))
                .expectEvents(receipt("SELF", "120.00", "USD", ContributionKind.CASH));
    }

    @Test
    void not_funded_by_goods() {
        fixture.given(agreement(
                        List.of(cash("60.00", "USD"), contribution("acme", "60.00", "USD", ContributionKind.IN_KIND))))
                .when(receiving("acme", "60.00", "USD", ContributionKind.IN_KIND, TODAY))
                .expectEvents(goods("60.00"));
    }

    @Test
    void never_funded_when_only_goods_were_promised() {
        fixture.given(agreement(contribution("acme", "9.00", "USD", ContributionKind.IN_KIND)))
                .when(receiving("900.00", "USD"))
                .expectEvents(goods("900.00"));
    }

    @ParameterizedTest
    @EnumSource(names = "FUNDED")
    void funded_only_once(Stage funded) {
        fixture.given(funded).when(receiving("100.00", "USD")).expectEvents(cashIn("100.00", "USD"));
    }
}
