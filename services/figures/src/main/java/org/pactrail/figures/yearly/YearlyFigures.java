package org.pactrail.figures.yearly;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.count.PartnerTally;
import org.pactrail.figures.count.Tally;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.CountedPartner;
import org.pcollections.PMap;

/**
 * Holds the figures of one year, as the API answers, streams and publishes them.
 *
 * @param position of the ledger that they are of, −1 before its first entry
 * @param recordedAt of the entry there; absent before the first
 * @param definitions version of the counting rules
 * @param byRegion all regions in their usual order, then {@code UNALLOCATED} if any money or agreement is
 * @param byPriority priorities that occur, by code, then {@code UNALLOCATED} if any money or agreement is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearlyFigures(
        int year,
        long position,
        @Nullable Instant recordedAt,
        Definitions definitions,
        Agreements agreements,
        ContributionsUsd contributionsUsd,
        Partners partners,
        List<FinancialPartner> topFinancialPartners,
        List<Code> byRegion,
        List<Code> byPriority) {
    public static final int USUAL_TOP = 10;
    public static final int LONGEST_TOP = 100;

    /**
     * Counts the agreements of a year (C1, C2).
     *
     * @param extensions of other agreements, where the definitions count them apart
     * @param extensionsWithContributions extensions among them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Agreements(
            int signed,
            int withContributions,
            @Nullable Integer extensions,
            @Nullable Integer extensionsWithContributions) {
        /** Makes the counts of definitions that count extensions as agreements. */
        Agreements(int signed, int withContributions) {
            this(signed, withContributions, null, null);
        }

        private static Agreements of(YearFold fold, Definitions definitions) {
            return definitions.countExtensionsApart()
                    ? new Agreements(
                            fold.signed() - fold.extensions(),
                            fold.withContributions() - fold.extensionsWithContributions(),
                            fold.extensions(),
                            fold.extensionsWithContributions())
                    : new Agreements(fold.signed(), fold.withContributions());
        }
    }

    /**
     * Adds up the contributions of a year (C3). Partners' and own add up to the total, and so do cash and in kind.
     *
     * @param partnersPercent of the total with one decimal; 0.0 like the office's own when the total is zero, otherwise
     *     the two add up to 100.0
     * @param notConverted contributions without a USD value, in none of the sums
     */
    record ContributionsUsd(
            Usd total,
            Usd partners,
            Usd own,
            Usd cash,
            Usd inKind,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal partnersPercent,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ownPercent,
            int notConverted) {
        private static final BigDecimal ALL = new BigDecimal("100.0");
        private static final BigDecimal NOTHING = new BigDecimal("0.0");

        private static ContributionsUsd of(YearFold fold) {
            Usd partners = fold.usd().minus(fold.own());
            boolean none = fold.usd().amount().signum() == 0;
            BigDecimal percent = none ? NOTHING : percent(partners, fold.usd());
            return new ContributionsUsd(
                    fold.usd(),
                    partners,
                    fold.own(),
                    fold.usd().minus(fold.inKind()),
                    fold.inKind(),
                    percent,
                    none ? NOTHING : ALL.subtract(percent),
                    fold.notConverted());
        }

        private static BigDecimal percent(Usd part, Usd whole) {
            return part.amount().movePointRight(2).divide(whole.amount(), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * Counts the partners of a year (C4, C5), by the memberships and types that occur, in their usual order.
     *
     * @param usdByType contributions of the partners of a type; adds up to the partners' total
     */
    record Partners(
            int total,
            int financial,
            Map<Membership, Long> byMembership,
            Map<PartnerType, Long> byType,
            Map<PartnerType, Usd> usdByType) {
        private static Partners of(YearFold fold) {
            List<CountedPartner> all = fold.partners().values().stream()
                    .map(PartnerTally::partner)
                    .filter(Objects::nonNull)
                    .toList();
            Map<PartnerType, Usd> usdByType = new EnumMap<>(PartnerType.class);
            fold.types().forEach((type, tally) -> usdByType.put(type, tally.usd()));
            return new Partners(
                    all.size(),
                    (int) fold.partners().values().stream()
                            .filter(PartnerTally::isFinancial)
                            .count(),
                    count(Membership.class, all, CountedPartner::membership),
                    count(PartnerType.class, all, CountedPartner::type),
                    usdByType);
        }

        private static <K extends Enum<K>> Map<K, Long> count(
                Class<K> keys, List<CountedPartner> partners, Function<CountedPartner, @Nullable K> key) {
            return partners.stream()
                    .flatMap(partner -> Stream.ofNullable(key.apply(partner)))
                    .collect(groupingBy(Function.identity(), () -> new EnumMap<>(keys), counting()));
        }
    }

    /** Shows one of the largest financial partners (C7). */
    record FinancialPartner(PartnerId partner, String name, Usd usd) {
        private static final Comparator<FinancialPartner> LARGEST_FIRST = comparing(FinancialPartner::usd)
                .reversed()
                .thenComparing(FinancialPartner::name)
                .thenComparing(financial -> financial.partner().value());

        private static FinancialPartner of(PartnerTally tally) {
            return new FinancialPartner(
                    tally.id(), requireNonNull(tally.partner()).name(), tally.usd());
        }

        /** Returns all financial partners of a year. */
        static Stream<FinancialPartner> largestFirst(YearFold fold) {
            return fold.partners().values().stream()
                    .filter(PartnerTally::isFinancial)
                    .map(FinancialPartner::of)
                    .sorted(LARGEST_FIRST);
        }
    }

    /**
     * Counts one region or priority (C6).
     *
     * @param extensions of other agreements, where the definitions count them apart
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(String code, int agreements, @Nullable Integer extensions, Usd usd) {
        private static List<Code> all(PMap<String, Tally> tallies, Definitions definitions, List<String> always) {
            Set<String> codes = new LinkedHashSet<>(always);
            codes.addAll(new TreeSet<>(tallies.minus(Dimension.UNALLOCATED).keySet()));
            codes.addAll(tallies.keySet()); // what is unallocated comes last
            return codes.stream()
                    .map(code -> of(code, tallies.getOrDefault(code, Tally.NONE), definitions))
                    .toList();
        }

        private static Code of(String code, Tally tally, Definitions definitions) {
            return definitions.countExtensionsApart()
                    ? new Code(code, tally.agreements() - tally.extensions(), tally.extensions(), tally.usd())
                    : new Code(code, tally.agreements(), null, tally.usd());
        }
    }

    /** Returns the figures of a year at the position of its last change, with as many top partners as anyone may ask for. */
    public static YearlyFigures of(int year, YearFold fold, Definitions definitions) {
        return new YearlyFigures(
                year,
                fold.changed().position(),
                fold.changed().recordedAt(),
                definitions,
                Agreements.of(fold, definitions),
                ContributionsUsd.of(fold),
                Partners.of(fold),
                FinancialPartner.largestFirst(fold).limit(LONGEST_TOP).toList(),
                Code.all(
                        fold.regions(),
                        definitions,
                        Arrays.stream(Region.values()).map(Region::name).toList()),
                Code.all(fold.priorities(), definitions, List.of()));
    }

    /** Returns the same numbers at another position; the caller knows that they are the same there. */
    public YearlyFigures at(long asOf, @Nullable Instant asOfRecordedAt) {
        return new YearlyFigures(
                year,
                asOf,
                asOfRecordedAt,
                definitions,
                agreements,
                contributionsUsd,
                partners,
                topFinancialPartners,
                byRegion,
                byPriority);
    }

    /**
     * Returns the figures with fewer top partners.
     *
     * @param most of the top partners, from 1 to {@value #LONGEST_TOP}
     */
    public YearlyFigures top(int most) {
        List<FinancialPartner> top = topFinancialPartners.subList(0, Math.min(most, topFinancialPartners.size()));
        return new YearlyFigures(
                year,
                position,
                recordedAt,
                definitions,
                agreements,
                contributionsUsd,
                partners,
                top,
                byRegion,
                byPriority);
    }
}
