package org.pactrail.figures.yearly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.count.PartnerTally;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.count.YearPart;
import org.pactrail.figures.count.YearParts;
import org.pactrail.figures.money.Usd;

/**
 * Names a number of a year's figures that is a sum over lines, by its place in their JSON, such as {@code byRegion.AFR.usd}. Each of its
 * lines holds the amount that it adds.
 */
public sealed interface Cell {
    String path();

    Unit unit();

    /** Returns the filters that narrow the year down to the cell, in the words of the figures. */
    Map<String, String> filters();

    /** Returns the lines that add to the cell, agreement by agreement in the order in which they were recorded. */
    Stream<Line> lines(YearFold fold);

    enum Unit {
        USD,
        COUNT
    }

    /** Returns the number; zero where the year has no such row. */
    default BigDecimal value(int year, YearFold fold, Definitions definitions) {
        BigDecimal nothing = unit() == Unit.USD ? Usd.ZERO.amount() : BigDecimal.ZERO;
        return CellValues.of(year, fold, definitions).getOrDefault(path(), nothing);
    }

    /**
     * Returns the cell at a path, whose region, priority or partner need not exist.
     *
     * @return empty when the figures have no such path
     */
    static Optional<Cell> named(String path, Definitions definitions) {
        return CellPath.parsed(path, definitions).map(cell -> cell);
    }

    /** Returns the codes that the table of a path has rows for; empty when the path is in no table of fixed codes. */
    static Optional<List<String>> codes(String path) {
        return CellPath.codes(path);
    }

    /** Adds up the dollars of selected lines, whole or split. */
    record Money(String path, Map<String, String> filters, Splitting splitting, Predicate<Line> counts)
            implements Cell {
        @Override
        public Unit unit() {
            return Unit.USD;
        }

        @Override
        public Stream<Line> lines(YearFold fold) {
            return parts(fold)
                    .flatMap(splitting::lines)
                    .filter(line -> line.usd() != null && line.kind() != null && counts.test(line))
                    .map(line -> line.adding(line.usd().amount()));
        }

        static Money all(String path) {
            return new Money(path, Map.of(), Line::of, line -> true);
        }

        static Money own(String path) {
            return of(path, "contributor", Contributor.SELF, line -> Contributor.SELF.equals(line.contributor()));
        }

        static Money partners(String path) {
            return of(path, "contributors", "PARTNERS", line -> !Contributor.SELF.equals(line.contributor()));
        }

        static Money kind(String path, ContributionKind kind) {
            return of(path, "kind", kind, line -> line.kind() == kind);
        }

        static Money type(String path, PartnerType type) {
            return of(path, "type", type, line -> line.type() == type);
        }

        static Money code(String path, Dimension dimension, String code) {
            return new Money(
                    path,
                    Map.of(dimension.parameter(), code),
                    part -> Line.of(part, dimension),
                    line -> code.equals(line.code(dimension)));
        }

        private static Money of(String path, String filter, Object value, Predicate<Line> counts) {
            return new Money(path, Map.of(filter, value.toString()), Line::of, counts);
        }
    }

    /** Adds up the dollars of a financial partner; a partner that only amended agreements of other years is none (C4). */
    record FinancialPartner(String path, PartnerId partner) implements Cell {
        @Override
        public Unit unit() {
            return Unit.USD;
        }

        @Override
        public Map<String, String> filters() {
            return Map.of("contributor", partner.value());
        }

        @Override
        public Stream<Line> lines(YearFold fold) {
            PartnerTally tally = fold.partners().get(partner);
            Contributor contributor = new Contributor(partner);
            return tally == null || !tally.isFinancial()
                    ? Stream.empty()
                    : Money.all(path).lines(fold).filter(line -> contributor.equals(line.contributor()));
        }
    }

    /** Makes an agreement's lines. */
    interface Splitting {
        Stream<Line> lines(YearPart part);
    }

    /** Counts the contributions without a dollar value. */
    record NotConverted(String path) implements Cell {
        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public Map<String, String> filters() {
            return Map.of("converted", "false");
        }

        @Override
        public Stream<Line> lines(YearFold fold) {
            return parts(fold)
                    .flatMap(Line::of)
                    .filter(line -> line.usd() == null)
                    .map(line -> line.adding(BigDecimal.ONE));
        }
    }

    /** Counts selected agreements that were signed in the year, with a line for each. */
    record Agreements(String path, Map<String, String> filters, Predicate<YearPart> counts) implements Cell {
        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public Stream<Line> lines(YearFold fold) {
            return parts(fold)
                    .filter(YearPart::isSigned)
                    .filter(counts)
                    .map(part -> Line.agreement(part).adding(BigDecimal.ONE));
        }

        static Agreements all(String path) {
            return new Agreements(path, Map.of(), part -> true);
        }

        Agreements only(String filter, String value, Predicate<YearPart> more) {
            Map<String, String> narrower = new TreeMap<>(filters);
            narrower.put(filter, value);
            return new Agreements(path, narrower, counts.and(more));
        }
    }

    /** Counts selected partners, with a line of the agreement that names each (C5). */
    record Partners(String path, Map<String, String> filters, Predicate<PartnerTally> counts) implements Cell {
        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public Stream<Line> lines(YearFold fold) {
            YearParts parts = fold.parts().get();
            return fold.partners().values().stream()
                    .filter(PartnerTally::isPartner)
                    .filter(counts)
                    .map(tally ->
                            Line.partner(parts.signedLast(tally.id()), tally).adding(BigDecimal.ONE))
                    .sorted(Line.IN_ORDER);
        }

        static Partners all(String path) {
            return new Partners(path, Map.of(), tally -> true);
        }

        static Partners financial(String path) {
            return new Partners(path, Map.of("financial", "true"), PartnerTally::isFinancial);
        }

        static Partners member(String path, Membership membership) {
            return new Partners(
                    path,
                    Map.of("membership", membership.name()),
                    tally -> tally.partner() != null && tally.partner().membership() == membership);
        }

        static Partners type(String path, PartnerType type) {
            return new Partners(
                    path,
                    Map.of("type", type.name()),
                    tally -> tally.partner() != null && tally.partner().type() == type);
        }
    }

    private static Stream<YearPart> parts(YearFold fold) {
        return fold.parts().get().byPosition().values().stream();
    }
}
