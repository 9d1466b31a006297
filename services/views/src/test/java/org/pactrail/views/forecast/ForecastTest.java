package org.pactrail.views.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.views.attention.ViewsSettings.Weights;
import org.pactrail.views.card.Card;
import org.pactrail.views.forecast.Forecast.Expected;

class ForecastTest {
    private static final PartnershipId ID = new PartnershipId("a");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);
    private static final List<Weights> WEIGHTS =
            List.of(Weights.FIRST, weights("2026-03-16", "0.8"), weights("2026-06-01", "0.5"));

    @Test
    void a_class_is_weighted_once_a_month_and_rounded_half_up() {
        Forecast forecast = forecast(MARCH, usd("0.03", Likelihood.B, "2026-04"), usd("0.02", Likelihood.B, "2026-04"));

        assertThat(forecast.months())
                .singleElement()
                .satisfies(month -> assertThat(month.byClass())
                        .containsOnlyKeys(Likelihood.B)
                        .containsValue(expected(2, "0.05", "0.03")));
        assertThat(forecast.total()).isEqualTo(expected(2, "0.05", "0.03"));
    }

    @Test
    void the_weights_are_those_in_force_on_the_day() {
        Card sure = usd("100.00", Likelihood.A, "2026-12");

        assertThat(forecast(MARCH, sure).total().weighted()).isEqualTo("90.00");
        assertThat(forecast(MARCH.plusDays(1), sure).total().weighted()).isEqualTo("80.00");
        assertThat(forecast(LocalDate.of(2026, 6, 1), sure).total().weighted()).isEqualTo("50.00");
        assertThatThrownBy(() -> forecast(LocalDate.of(1999, 12, 31), sure))
                .hasMessageContaining("No weights are in force");
    }

    @Test
    void what_should_have_been_signed_before_is_in_no_total() {
        Forecast forecast = forecast(MARCH, usd("7.00", Likelihood.C, "2026-02"), usd("5.00", Likelihood.C, "2026-03"));

        assertThat(forecast.overdue()).containsEntry(Likelihood.C, expected(1, "7.00", "0.70"));
        assertThat(forecast.total()).isEqualTo(expected(1, "5.00", "0.50"));
    }

    @Test
    void what_is_not_converted_is_counted_and_adds_nothing() {
        Card foreign = card(expecting("900", "EUR", Likelihood.A, "2026-04"));
        Card valued = card(
                expecting("10", "EUR", Likelihood.A, "2026-04"),
                new ExpectationValued(ID, new UsdValue(new BigDecimal("12.00"), null, "stated", MARCH)));
        Card later = card(expecting("900", "EUR", Likelihood.A, "2029-01"));

        Forecast forecast = forecast(MARCH, foreign, valued, later);

        assertThat(forecast.notConverted()).isEqualTo(1);
        assertThat(forecast.total()).isEqualTo(expected(2, "12.00", "10.80"));
    }

    @Test
    void pledges_are_in_no_total() {
        Forecast forecast = forecast(
                MARCH,
                card(new PledgeRecorded(
                        ID,
                        new Pledge(
                                new PledgeId("g"),
                                new PartnerId("p"),
                                new Money(new BigDecimal("5.00"), "USD"),
                                MARCH,
                                null))));

        assertThat(forecast.pledges().count()).isEqualTo(1);
        assertThat(forecast.pledges().byCurrency()).containsEntry("USD", "5.00");
        assertThat(forecast.total().count()).isZero();
    }

    private static Forecast forecast(LocalDate on, Card... open) {
        return Forecast.of(List.of(open), YearMonth.of(2026, 1), YearMonth.of(2026, 12), on, WEIGHTS);
    }

    private static Card usd(String amount, Likelihood likelihood, String month) {
        return card(expecting(amount, "USD", likelihood, month));
    }

    private static ExpectationSet expecting(String amount, String currency, Likelihood likelihood, String month) {
        Money money = new Money(new BigDecimal(amount), currency);
        return new ExpectationSet(ID, new Expectation(money, likelihood, YearMonth.parse(month)));
    }

    private static Card card(PartnershipEvent... events) {
        Card card =
                Card.of(new PartnershipOpened(ID, "Schools", List.of(), "eve", Allocation.NONE, Allocation.NONE), AT);
        for (PartnershipEvent event : events) {
            card = card.after(event, AT);
        }
        return card;
    }

    private static Expected expected(int count, String usd, String weighted) {
        return new Expected(count, new BigDecimal(usd), new BigDecimal(weighted));
    }

    private static Weights weights(String from, String a) {
        return new Weights(LocalDate.parse(from), new BigDecimal(a), new BigDecimal("0.5"), new BigDecimal("0.1"));
    }
}
