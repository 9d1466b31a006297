package org.pactrail.figures;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.YearlyFigures.Agreements;
import org.pactrail.figures.YearlyFigures.Code;
import org.pactrail.figures.YearlyFigures.ContributionsUsd;
import org.pactrail.figures.YearlyFigures.FinancialPartner;
import org.pactrail.figures.YearlyFigures.Partners;

/** The counting rules a second time, as plainly as they can be said: everything counted again from a list of agreements. */
final class RecountedFigures {
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    private final List<AgreementSigned> agreements;
    private final List<Contribution> contributions;
    private final Map<PartnerId, Partner> registered;

    /** @param agreements those in force that were signed in the year */
    RecountedFigures(List<AgreementSigned> agreements, Map<PartnerId, Partner> registered) {
        this.agreements = agreements;
        this.contributions = agreements.stream()
                .flatMap(each -> each.contributions().stream())
                .toList();
        this.registered = registered;
    }

    YearlyFigures figures(int year, YearFold.Changed changed) {
        return new YearlyFigures(
                year,
                changed.position(),
                changed.recordedAt(),
                "1",
                agreements(),
                contributionsUsd(),
                partners(),
                top(),
                byCode(
                        AgreementSigned::regions,
                        Arrays.stream(Region.values()).map(Enum::name).toList()),
                byCode(AgreementSigned::priorities, List.of()));
    }

    private Agreements agreements() {
        long with = agreements.stream()
                .filter(each -> each.contributions().stream().anyMatch(RecountedFigures::isPositive))
                .count();
        return new Agreements(agreements.size(), (int) with);
    }

    private ContributionsUsd contributionsUsd() {
        BigInteger total = cents(contributions);
        BigInteger own = cents(contributions.stream()
                .filter(each -> each.contributor().partner() == null)
                .toList());
        BigInteger cash = cents(contributions.stream()
                .filter(each -> each.kind() == ContributionKind.CASH)
                .toList());
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
                (int) contributions.stream().filter(each -> each.usd() == null).count());
    }

    private Partners partners() {
        Set<PartnerId> all = new LinkedHashSet<>();
        agreements.forEach(each -> all.addAll(each.parties()));
        all.addAll(byContributor().keySet());
        Map<Membership, Long> memberships = new TreeMap<>();
        Map<PartnerType, Long> types = new TreeMap<>();
        Map<PartnerType, Usd> usd = new TreeMap<>();
        all.forEach(id -> memberships.merge(registered(id).membership(), 1L, Long::sum));
        all.forEach(id -> types.merge(registered(id).type(), 1L, Long::sum));
        byContributor().forEach((id, its) -> usd.merge(registered(id).type(), usd(cents(its)), Usd::plus));
        return new Partners(all.size(), top().size(), memberships, types, usd);
    }

    private List<FinancialPartner> top() {
        return byContributor().entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(RecountedFigures::isPositive))
                .map(each -> new FinancialPartner(
                        each.getKey(), registered(each.getKey()).name(), usd(cents(each.getValue()))))
                .sorted(Comparator.comparing(
                                (FinancialPartner each) -> each.usd().amount())
                        .reversed()
                        .thenComparing(FinancialPartner::name))
                .toList();
    }

    private Map<PartnerId, List<Contribution>> byContributor() {
        Map<PartnerId, List<Contribution>> by = new HashMap<>();
        for (Contribution each : contributions) {
            PartnerId partner = each.contributor().partner();
            if (partner != null) {
                by.computeIfAbsent(partner, id -> new ArrayList<>()).add(each);
            }
        }
        return by;
    }

    private List<Code> byCode(Function<AgreementSigned, Allocation> allocation, List<String> always) {
        Map<String, List<BigInteger>> parts = new LinkedHashMap<>();
        always.forEach(code -> parts.put(code, new ArrayList<>()));
        Set<String> codes = agreements.stream()
                .flatMap(each -> allocation.apply(each).percents().keySet().stream())
                .sorted()
                .collect(toCollection(LinkedHashSet::new));
        codes.forEach(code -> parts.putIfAbsent(code, new ArrayList<>()));
        for (AgreementSigned each : agreements) {
            split(cents(each.contributions()), allocation.apply(each))
                    .forEach((code, part) -> parts.computeIfAbsent(code, name -> new ArrayList<>())
                            .add(part));
        }
        return parts.entrySet().stream()
                .map(each -> new Code(each.getKey(), each.getValue().size(), usd(sum(each.getValue()))))
                .toList();
    }

    /** Hamilton's method in whole cents: exact shares in ten-thousandths of a cent, floors, and the rest by remainder. */
    private static Map<String, BigInteger> split(BigInteger cents, Allocation allocation) {
        if (allocation.isEmpty()) {
            return Map.of("UNALLOCATED", cents);
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

    private Partner registered(PartnerId id) {
        return requireNonNull(registered.get(id));
    }

    private static boolean isPositive(Contribution contribution) {
        return contribution.amount().amount().compareTo(BigDecimal.ZERO) > 0;
    }

    private static BigInteger cents(List<Contribution> contributions) {
        BigInteger sum = BigInteger.ZERO;
        for (Contribution each : contributions) {
            sum = each.usd() == null ? sum : sum.add(each.usd().amount().unscaledValue());
        }
        return sum;
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
