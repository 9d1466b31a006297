package org.pactrail.views.recounted;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.attention.ViewsSettings.Weights;
import org.pactrail.views.forecast.Forecast;
import org.pactrail.views.forecast.Forecast.Expected;
import org.pactrail.views.work.MyWork;

/** What officers see, from the list of what happened, gone through again for each question. */
public final class RecountedOffice {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final List<RecountedCard> cards = new ArrayList<>();
    private final RecountedPartners partners;
    private final LocalDate today;

    /** @param times when each of the events was recorded */
    public RecountedOffice(List<PactrailEvent> events, List<Instant> times, LocalDate today) {
        this.partners = new RecountedPartners(events);
        this.today = today;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof PartnershipOpened opened) {
                cards.add(new RecountedCard(opened, times.get(i), later(opened, events.subList(i + 1, events.size()))));
            }
        }
    }

    private static List<PartnershipEvent> later(PartnershipOpened opened, List<PactrailEvent> events) {
        return events.stream()
                .filter(PartnershipEvent.class::isInstance)
                .map(PartnershipEvent.class::cast)
                .filter(event -> event.partnership().equals(opened.partnership()))
                .toList();
    }

    /** The one that was opened first first. */
    public List<PartnershipCard> cards() {
        return cards.stream().map(card -> card.shown(partners, today)).toList();
    }

    List<List<MyWork.Item>> work(String officer) {
        LocalDate sunday = today;
        while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            sunday = sunday.plusDays(1);
        }
        LocalDate end = sunday;
        return List.of(
                items(officer, card -> card.isDue(LocalDate.MIN, today.minusDays(1))),
                items(officer, card -> card.isDue(today, end)),
                items(officer, card -> card.isBeforeSignature() && card.quietDays(today) > 30),
                items(officer, card -> card.isSlow(today)));
    }

    private List<MyWork.Item> items(String officer, Predicate<RecountedCard> which) {
        return cards.stream()
                .filter(card -> card.officer.equals(officer) && which.test(card))
                .sorted(comparing((RecountedCard card) -> card.nextStep == null ? LocalDate.MAX : card.nextStep.due())
                        .thenComparing(card -> card.opened.partnership().value()))
                .map(card -> new MyWork.Item(card.shown(partners, today), card.quietDays(today)))
                .toList();
    }

    /** In no particular order. */
    List<String> waiting(Predicate<ChangeProposed> which) {
        return cards.stream()
                .flatMap(card -> card.waiting.values().stream())
                .filter(which)
                .map(proposed -> proposed.partnership() + " " + proposed.change())
                .toList();
    }

    Forecast forecast(YearMonth from, YearMonth to, Weights weights) {
        TreeMap<YearMonth, Map<Likelihood, Expected>> months = new TreeMap<>();
        Map<Likelihood, Expected> overdue = new EnumMap<>(Likelihood.class);
        Map<String, BigDecimal> pledged = new TreeMap<>();
        int pledges = 0;
        int notConverted = 0;
        for (RecountedCard card :
                cards.stream().filter(RecountedCard::isBeforeSignature).toList()) {
            for (Pledge pledge : card.pledges.values()) {
                Money amount = pledge.amount();
                pledged.merge(amount.currency(), amount.amount(), BigDecimal::add);
                pledges++;
            }
            Expectation expected = card.expectation;
            if (expected == null || expected.signatureMonth().isAfter(to)) {
                continue;
            }
            boolean late = expected.signatureMonth().isBefore(from);
            BigDecimal usd = card.expectedUsd == null ? NOTHING : card.expectedUsd;
            notConverted += card.expectedUsd == null ? 1 : 0;
            (late
                            ? overdue
                            : months.computeIfAbsent(
                                    expected.signatureMonth(), month -> new EnumMap<>(Likelihood.class)))
                    .merge(expected.likelihood(), new Expected(1, usd, NOTHING), RecountedOffice::sum);
        }
        months.values().forEach(byClass -> weigh(byClass, weights));
        weigh(overdue, weights);
        Expected total = new Expected(0, NOTHING, NOTHING);
        for (Map<Likelihood, Expected> month : months.values()) {
            for (Expected expected : month.values()) {
                total = sum(total, expected);
            }
        }
        TreeMap<String, String> byCurrency = new TreeMap<>();
        pledged.forEach((currency, sum) -> byCurrency.put(currency, sum.toPlainString()));
        return new Forecast(
                today,
                weights,
                months.entrySet().stream()
                        .map(month -> new Forecast.Month(month.getKey(), month.getValue()))
                        .toList(),
                overdue,
                total,
                notConverted,
                new Forecast.Pledged(pledges, byCurrency));
    }

    private static Expected sum(Expected one, Expected other) {
        return new Expected(
                one.count() + other.count(),
                one.usd().add(other.usd()),
                one.weighted().add(other.weighted()));
    }

    private static void weigh(Map<Likelihood, Expected> byClass, Weights weights) {
        byClass.replaceAll((likelihood, sum) -> new Expected(
                sum.count(),
                sum.usd(),
                sum.usd().multiply(weights.of(likelihood)).setScale(2, RoundingMode.HALF_UP)));
    }
}
