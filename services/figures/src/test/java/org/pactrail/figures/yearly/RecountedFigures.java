package org.pactrail.figures.yearly;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.CountedPartner;
import org.pactrail.figures.yearly.YearlyFigures.Agreements;
import org.pactrail.figures.yearly.YearlyFigures.Code;
import org.pactrail.figures.yearly.YearlyFigures.ContributionsUsd;
import org.pactrail.figures.yearly.YearlyFigures.FinancialPartner;
import org.pactrail.figures.yearly.YearlyFigures.Partners;

/** The counting rules a second time, as plainly as they can be said: everything counted again from the list of what happened. */
final class RecountedFigures {
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    private final List<PlainAgreement> agreements;
    private final List<PlainAgreement> signed;
    private final List<Line> lines;
    private final int year;

    private RecountedFigures(List<PlainAgreement> all, int year) {
        this.year = year;
        this.agreements =
                all.stream().filter(each -> !each.lines(year).isEmpty()).toList();
        this.signed = agreements.stream()
                .filter(each -> each.signedOn.getYear() == year)
                .toList();
        this.lines =
                agreements.stream().flatMap(each -> each.lines(year).stream()).toList();
    }

    static RecountedFigures of(List<PactrailEvent> events, int year) {
        List<PlainAgreement> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof AgreementSigned terms) {
                all.add(new PlainAgreement(terms, i, events));
            }
        }
        return new RecountedFigures(all, year);
    }

    List<Line> lines() {
        return lines;
    }

    List<Object> content() {
        return agreements.stream().map(each -> (Object) each.content(year)).toList();
    }

    YearlyFigures figures(YearFold.Changed changed) {
        return new YearlyFigures(
                year,
                changed.position(),
                changed.recordedAt(),
                Definitions.ONE,
                new Agreements(signed.size(), (int) signed.stream()
                        .filter(each -> each.lines(year).stream().anyMatch(RecountedFigures::isPositive))
                        .count()),
                contributionsUsd(),
                partners(),
                top(),
                byCode(
                        each -> each.regions,
                        Arrays.stream(Region.values()).map(Enum::name).toList()),
                byCode(each -> each.priorities, List.of()));
    }

    private ContributionsUsd contributionsUsd() {
        BigInteger total = cents(line -> true);
        BigInteger own = cents(line -> Contributor.SELF.equals(line.contributor()));
        BigInteger cash = cents(line -> line.kind() == ContributionKind.CASH);
        BigDecimal percent = total.signum() == 0
                ? new BigDecimal("0.0")
                : new BigDecimal(total.subtract(own).multiply(BigInteger.valueOf(100)))
                        .divide(new BigDecimal(total), 1, RoundingMode.HALF_UP);
        return new ContributionsUsd(
                usd(total),
                usd(total.subtract(own)),
                usd(own),
                usd(cash),
                usd(total.subtract(cash)),
                percent,
                total.signum() == 0 ? percent : new BigDecimal("100.0").subtract(percent),
                (int) lines.stream().filter(line -> line.usd() == null).count());
    }

    private Partners partners() {
        Map<Membership, Long> memberships = new TreeMap<>();
        Map<PartnerType, Long> types = new TreeMap<>();
        Map<PartnerType, Usd> usd = new TreeMap<>();
        members().values().forEach(each -> memberships.merge(each.membership(), 1L, Long::sum));
        members().values().forEach(each -> types.merge(each.type(), 1L, Long::sum));
        for (Line line : lines) {
            if (line.type() != null) {
                usd.merge(line.type(), usd(cents(other -> other.type() == line.type())), (one, same) -> same);
            }
        }
        return new Partners(members().size(), top().size(), memberships, types, usd);
    }

    /** As in the agreement signed last. */
    private Map<PartnerId, CountedPartner> members() {
        Map<PartnerId, CountedPartner> members = new HashMap<>();
        signed.stream()
                .sorted(Comparator.comparing((PlainAgreement each) -> each.signedOn)
                        .thenComparing(each -> each.position))
                .forEach(each -> members.putAll(each.members(year)));
        return members;
    }

    private List<FinancialPartner> top() {
        return members().values().stream()
                .filter(partner -> signed.stream()
                        .flatMap(each -> each.lines(year).stream())
                        .anyMatch(line -> isPositive(line) && is(partner.id(), line)))
                .map(partner ->
                        new FinancialPartner(partner.id(), partner.name(), usd(cents(line -> is(partner.id(), line)))))
                .sorted(Comparator.comparing(
                                (FinancialPartner each) -> each.usd().amount())
                        .reversed()
                        .thenComparing(FinancialPartner::name)
                        .thenComparing(each -> each.partner().value()))
                .toList();
    }

    private List<Code> byCode(Function<PlainAgreement, Allocation> allocation, List<String> always) {
        Map<String, BigInteger> parts = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        always.forEach(code -> parts.put(code, BigInteger.ZERO));
        agreements.stream()
                .flatMap(each -> allocation.apply(each).percents().keySet().stream())
                .sorted()
                .forEach(code -> parts.putIfAbsent(code, BigInteger.ZERO));
        for (PlainAgreement each : agreements) {
            BigInteger whole =
                    sum(each.lines(year).stream().map(RecountedFigures::cents).toList());
            split(whole, allocation.apply(each)).forEach((code, part) -> {
                parts.merge(code, part, BigInteger::add);
                counts.merge(code, signed.contains(each) ? 1 : 0, Integer::sum);
            });
        }
        return parts.entrySet().stream()
                .map(each -> new Code(each.getKey(), counts.getOrDefault(each.getKey(), 0), null, usd(each.getValue())))
                .toList();
    }

    /** Hamilton's method in whole cents: exact shares in ten-thousandths of a cent, floors, and the rest by remainder. */
    private static Map<String, BigInteger> split(BigInteger cents, Allocation allocation) {
        if (allocation.isEmpty()) {
            return Map.of("UNALLOCATED", cents);
        }
        if (cents.signum() < 0) {
            Map<String, BigInteger> mirrored = new LinkedHashMap<>(split(cents.negate(), allocation));
            mirrored.replaceAll((code, part) -> part.negate());
            return mirrored;
        }
        Map<String, BigInteger> remainders = new LinkedHashMap<>();
        Map<String, BigInteger> parts = new LinkedHashMap<>();
        allocation.percents().forEach((code, percent) -> {
            BigInteger share = cents.multiply(percent.unscaledValue());
            remainders.put(code, share.mod(WHOLE));
            parts.put(code, share.subtract(share.mod(WHOLE)).divide(WHOLE));
        });
        List<String> luckyFirst = new ArrayList<>(parts.keySet());
        luckyFirst.sort(Comparator.comparing(remainders::get, Collections.reverseOrder()));
        int left = cents.subtract(sum(parts.values())).intValueExact();
        luckyFirst.subList(0, left).forEach(code -> parts.merge(code, BigInteger.ONE, BigInteger::add));
        return parts;
    }

    private static boolean is(PartnerId partner, Line line) {
        return line.contributor() != null && partner.equals(line.contributor().partner());
    }

    private static boolean isPositive(Line line) {
        return line.amount() != null && line.amount().compareTo(BigDecimal.ZERO) > 0;
    }

    private static BigInteger cents(Line line) {
        return line.usd() == null ? BigInteger.ZERO : line.usd().amount().unscaledValue();
    }

    private BigInteger cents(Predicate<Line> counts) {
        return sum(lines.stream().filter(counts).map(RecountedFigures::cents).toList());
    }

    private static BigInteger sum(Iterable<BigInteger> parts) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger part : parts) {
            sum = sum.add(part);
        }
        return sum;
    }

    private static Usd usd(BigInteger cents) {
        return new Usd(new BigDecimal(cents, 2));
    }
}
