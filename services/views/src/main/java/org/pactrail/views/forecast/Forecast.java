package org.pactrail.views.forecast;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.views.attention.ViewsSettings.Weights;
import org.pactrail.views.card.Card;
import org.pactrail.web.Problem;

/**
 * Sums the expectations of prospects and negotiations by month of signature and class, each weighted by its class.
 * Pledges are summed apart.
 *
 * @param on the day of the weights
 * @param overdue expectations for a month before that day's; in no month and in no total
 * @param total of all months
 * @param notConverted number of expectations, in the months and overdue, without a value in US dollars
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(
        LocalDate on,
        Weights weights,
        List<Month> months,
        Map<Likelihood, Expected> overdue,
        Expected total,
        int notConverted,
        Pledged pledges) {

    public record Month(YearMonth month, Map<Likelihood, Expected> byClass) {}

    /**
     * Sums expectations, plain and weighted.
     *
     * @param weighted to the cent, rounded half up once for each month and class
     */
    public record Expected(
            int count,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal usd,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weighted) {
        private static final BigDecimal NOTHING = new BigDecimal("0.00");
        private static final Expected NONE = new Expected(0, NOTHING, NOTHING);

        private static Expected of(Card card) {
            return new Expected(1, card.usd(), NOTHING);
        }

        private Expected by(BigDecimal weight) {
            return new Expected(count, usd, usd.multiply(weight).setScale(2, RoundingMode.HALF_UP));
        }

        private Expected plus(Expected other) {
            return new Expected(count + other.count, usd.add(other.usd), weighted.add(other.weighted));
        }
    }

    /**
     * Sums pledges.
     *
     * @param byCurrency sums of pledges, unconverted
     */
    public record Pledged(int count, SortedMap<String, String> byCurrency) {}

    /**
     * Returns the forecast of a range of months.
     *
     * @param open prospects and negotiations
     */
    public static Forecast of(List<Card> open, YearMonth from, YearMonth to, LocalDate on, List<Weights> all) {
        Weights weights = inForce(all, on);
        YearMonth now = YearMonth.from(on);
        SortedMap<YearMonth, Map<Likelihood, Expected>> asked = new TreeMap<>();
        Map<Likelihood, Expected> overdue = new EnumMap<>(Likelihood.class);
        int notConverted = 0;
        for (Card card : open) {
            Expectation expected = card.prospecting().expectation();
            YearMonth month = expected == null ? null : expected.signatureMonth();
            if (expected == null || month == null) {
                continue;
            }
            boolean isOverdue = month.isBefore(now);
            if (isOverdue || (!month.isBefore(from) && !month.isAfter(to))) {
                Map<Likelihood, Expected> there =
                        isOverdue ? overdue : asked.computeIfAbsent(month, first -> new EnumMap<>(Likelihood.class));
                there.merge(expected.likelihood(), Expected.of(card), Expected::plus);
                notConverted += card.notConverted();
            }
        }
        List<Month> months = asked.entrySet().stream()
                .map(month -> new Month(month.getKey(), weighted(month.getValue(), weights)))
                .toList();
        Expected total = months.stream()
                .flatMap(month -> month.byClass().values().stream())
                .reduce(Expected.NONE, Expected::plus);
        return new Forecast(on, weights, months, weighted(overdue, weights), total, notConverted, pledged(open));
    }

    private static Map<Likelihood, Expected> weighted(Map<Likelihood, Expected> sums, Weights weights) {
        Map<Likelihood, Expected> weighted = new EnumMap<>(Likelihood.class);
        sums.forEach((likelihood, sum) -> weighted.put(likelihood, sum.by(weights.of(likelihood))));
        return weighted;
    }

    private static Weights inForce(List<Weights> all, LocalDate on) {
        return all.stream()
                .filter(weights -> !weights.from().isAfter(on))
                .max(comparing(Weights::from))
                .orElseThrow(() -> Problem.malformed("No weights are in force on " + on
                        + ". Ask for a later day, or set pactrail.views.weights for it."));
    }

    private static Pledged pledged(List<Card> open) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        int count = 0;
        for (Card card : open) {
            for (Pledge pledge : card.prospecting().pledges()) {
                sums.merge(pledge.amount().currency(), pledge.amount().amount(), BigDecimal::add);
                count++;
            }
        }
        SortedMap<String, String> byCurrency = new TreeMap<>();
        sums.forEach((currency, sum) -> byCurrency.put(currency, sum.toPlainString()));
        return new Pledged(count, byCurrency);
    }
}
