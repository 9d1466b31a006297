package org.pactrail.app.history;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pactrail.app.history.PlainAgreement.Money;
import org.pactrail.app.history.PlainAgreement.Organization;

/**
 * The counting rules C1 to C8 written a second time, naively: everything is added up anew from the agreements that count. The
 * answer has the shape of the API's JSON, without position and time.
 */
public final class PlainFigures {
    private static final List<String> REGIONS = List.of("AFR", "AMS", "ARB", "ASP", "CIS", "EUR", "GLOBAL");

    private final List<PlainAgreement> signed;
    private final List<Money> money;
    private final Map<String, Organization> register;

    private PlainFigures(List<PlainAgreement> signed, Map<String, Organization> register) {
        this.signed = signed;
        this.money = signed.stream()
                .flatMap(agreement -> agreement.contributions().stream())
                .toList();
        this.register = register;
    }

    /** @param agreements those that are not cancelled, of all years */
    public static Map<String, Object> of(
            int year, Collection<PlainAgreement> agreements, Map<String, Organization> register) {
        List<PlainAgreement> ofYear = agreements.stream()
                .filter(agreement -> agreement.year() == year)
                .toList();
        Map<String, Object> figures = new HashMap<>(new PlainFigures(ofYear, register).all());
        figures.put("year", year);
        figures.put("definitions", "1");
        return figures;
    }

    private Map<String, Object> all() {
        long withMoney = signed.stream()
                .filter(agreement -> agreement.contributions().stream().anyMatch(PlainFigures::isPositive))
                .count();
        return Map.of(
                "agreements", Map.of("signed", signed.size(), "withContributions", (int) withMoney),
                "contributionsUsd", contributions(),
                "partners", partners(),
                "topFinancialPartners", top(),
                "byRegion", byCode(PlainAgreement::regions, REGIONS),
                "byPriority", byCode(PlainAgreement::priorities, List.of()));
    }

    private Map<String, Object> contributions() {
        BigDecimal total = sum(any -> true);
        BigDecimal partners = sum(one -> !one.isOwn());
        boolean nothing = total.signum() == 0;
        BigDecimal percent = nothing
                ? new BigDecimal("0.0")
                : partners.multiply(BigDecimal.valueOf(100)).divide(total, 1, RoundingMode.HALF_UP);
        BigDecimal rest = nothing ? percent : new BigDecimal("100.0").subtract(percent);
        long unknown = money.stream().filter(one -> one.usd() == null).count();
        return Map.of(
                "total", cents(total),
                "partners", cents(partners),
                "own", cents(sum(Money::isOwn)),
                "cash", cents(sum(one -> one.kind().equals("CASH"))),
                "inKind", cents(sum(one -> one.kind().equals("IN_KIND"))),
                "partnersPercent", percent.toPlainString(),
                "ownPercent", rest.toPlainString(),
                "notConverted", (int) unknown);
    }

    private Map<String, Object> partners() {
        List<Organization> all = signed.stream()
                .flatMap(agreement -> agreement.partners().stream())
                .distinct()
                .map(this::organization)
                .toList();
        Map<String, BigDecimal> usdByType = new HashMap<>();
        for (Money one : money) {
            if (!one.isOwn()) {
                usdByType.merge(organization(one.contributor()).type(), one.usdOrNothing(), BigDecimal::add);
            }
        }
        Map<String, String> asText = new HashMap<>();
        usdByType.forEach((type, usd) -> asText.put(type, cents(usd)));
        return Map.of(
                "total", all.size(),
                "financial", financial().size(),
                "byMembership", count(all, Organization::membership),
                "byType", count(all, Organization::type),
                "usdByType", asText);
    }

    private Map<String, BigDecimal> financial() {
        Map<String, BigDecimal> usd = new HashMap<>();
        money.stream()
                .filter(one -> !one.isOwn() && isPositive(one))
                .forEach(one -> usd.merge(one.contributor(), one.usdOrNothing(), BigDecimal::add));
        return usd;
    }

    private List<Map<String, Object>> top() {
        return financial().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> organization(entry.getKey()).name())
                        .thenComparing(Map.Entry::getKey))
                .limit(10)
                .map(entry -> top(organization(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Map<String, Object> top(Organization partner, BigDecimal usd) {
        Map<String, Object> row = new HashMap<>();
        row.put("partner", partner.id());
        row.put("name", partner.name());
        row.put("usd", cents(usd));
        return row;
    }

    private List<Map<String, Object>> byCode(
            Function<PlainAgreement, Map<String, BigDecimal>> percents, List<String> always) {
        Map<String, Integer> agreements = new TreeMap<>();
        Map<String, BigInteger> usd = new HashMap<>();
        always.forEach(code -> agreements.put(code, 0));
        for (PlainAgreement agreement : signed) {
            split(agreement.usd(), percents.apply(agreement)).forEach((code, part) -> {
                agreements.merge(code, 1, Integer::sum);
                usd.merge(code, part, BigInteger::add);
            });
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        agreements.forEach((code, count) -> rows.add(Map.of(
                "code",
                code,
                "agreements",
                count,
                "usd",
                cents(new BigDecimal(usd.getOrDefault(code, BigInteger.ZERO), 2)))));
        return rows;
    }

    /** In cents, by the largest remainder; ties to the earlier code. Money here is never negative. */
    private static Map<String, BigInteger> split(BigDecimal whole, Map<String, BigDecimal> percents) {
        BigInteger inCents = whole.movePointRight(2).toBigIntegerExact();
        Map<String, BigInteger> parts = new TreeMap<>();
        Map<String, BigInteger> remainders = new TreeMap<>();
        BigInteger left = inCents;
        for (Map.Entry<String, BigDecimal> percent : percents.entrySet()) {
            BigInteger hundredths = percent.getValue().movePointRight(2).toBigIntegerExact();
            BigInteger[] exact = inCents.multiply(hundredths).divideAndRemainder(BigInteger.valueOf(10_000));
            parts.put(percent.getKey(), exact[0]);
            remainders.put(percent.getKey(), exact[1]);
            left = left.subtract(exact[0]);
        }
        remainders.entrySet().stream()
                .sorted(comparing((Map.Entry<String, BigInteger> remainder) -> remainder.getValue())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(left.longValueExact())
                .forEach(largest -> parts.merge(largest.getKey(), BigInteger.ONE, BigInteger::add));
        return parts;
    }

    private BigDecimal sum(Predicate<Money> counts) {
        return money.stream().filter(counts).map(Money::usdOrNothing).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Organization organization(String id) {
        Organization organization = register.get(id);
        if (organization == null) {
            throw new IllegalStateException("Not registered: partner=" + id);
        }
        return organization;
    }

    private static Map<String, Integer> count(List<Organization> all, Function<Organization, String> by) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(by.apply(one), 1, Integer::sum));
        return counts;
    }

    private static boolean isPositive(Money one) {
        return one.amount().signum() > 0;
    }

    private static String cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
