package org.pactrail.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;

/**
 * One number of a year's figures that is a sum over lines, named by its place in their JSON, such as {@code byRegion.AFR.usd}.
 * What its lines add to it is in them, and over all of them is the number.
 */
sealed interface Cell {
    String path();

    Unit unit();

    /** The lines that add something, agreement by agreement in the order in which they were recorded. */
    Stream<Line> lines(YearFold fold, Definitions definitions);

    enum Unit {
        USD,
        COUNT,
        PERCENT
    }

    /** @return the figure, zero where the year has nothing of it */
    default BigDecimal value(int year, YearFold fold, Definitions definitions) {
        BigDecimal nothing = unit() == Unit.USD ? Usd.ZERO.amount() : BigDecimal.ZERO;
        return CellValues.of(year, fold, definitions).getOrDefault(path(), nothing);
    }

    /** @return empty when there is no such cell */
    static Optional<Cell> named(String path, Definitions definitions) {
        return CellPath.parsed(path, definitions);
    }

    /** Dollars of the lines that it is about, whole or split. */
    record Money(String path, Splitting splitting, Predicate<Line> counts) implements Cell {
        @Override
        public Unit unit() {
            return Unit.USD;
        }

        @Override
        public Stream<Line> lines(YearFold fold, Definitions definitions) {
            return parts(fold)
                    .flatMap(splitting::lines)
                    .filter(line -> line.usd() != null && line.kind() != null && counts.test(line))
                    .map(line -> line.adding(line.usd().amount()));
        }

        static Money all(String path) {
            return of(path, line -> true);
        }

        static Money of(String path, Predicate<Line> counts) {
            return new Money(path, Line::of, counts);
        }

        static Money own(String path) {
            return of(path, line -> Contributor.SELF.equals(line.contributor()));
        }

        static Money partners(String path) {
            return of(path, line -> !Contributor.SELF.equals(line.contributor()));
        }

        static Money kind(String path, ContributionKind kind) {
            return of(path, line -> line.kind() == kind);
        }

        static Money type(String path, PartnerType type) {
            return of(path, line -> line.type() == type);
        }

        static Money partner(String path, PartnerId partner) {
            return of(path, line -> new Contributor(partner).equals(line.contributor()));
        }

        static Money code(String path, Dimension dimension, String code) {
            return new Money(path, part -> Line.of(part, dimension), line -> code.equals(dimension.code(line)));
        }
    }

    /** How an agreement's lines are told. */
    interface Splitting {
        Stream<Line> lines(YearPart part);
    }

    /** How many contributions have no dollar value. */
    record NotConverted(String path) implements Cell {
        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public Stream<Line> lines(YearFold fold, Definitions definitions) {
            return parts(fold)
                    .flatMap(Line::of)
                    .filter(line -> line.usd() == null)
                    .map(line -> line.adding(BigDecimal.ONE));
        }
    }

    /** How many agreements signed in the year are such; a line for each. */
    record Agreements(String path, boolean extensions, Predicate<YearPart> counts) implements Cell {
        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public Stream<Line> lines(YearFold fold, Definitions definitions) {
            return parts(fold)
                    .filter(YearPart::isSigned)
                    .filter(part -> !definitions.countExtensionsApart() || part.isExtension() == extensions)
                    .filter(counts)
                    .map(part -> Line.agreement(part).adding(BigDecimal.ONE));
        }
    }

    /** How many partners are such; for each a line of the agreement that says what it is (C5). */
    record Partners(String path, Predicate<PartnerTally> counts) implements Cell {
        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public Stream<Line> lines(YearFold fold, Definitions definitions) {
            YearParts parts = fold.parts().get();
            return fold.partners().values().stream()
                    .filter(PartnerTally::isPartner)
                    .filter(counts)
                    .map(tally ->
                            Line.partner(parts.signedLast(tally.id()), tally).adding(BigDecimal.ONE))
                    .sorted(Line.IN_ORDER);
        }

        static Partners member(String path, Membership membership) {
            return new Partners(
                    path, tally -> tally.partner() != null && tally.partner().membership() == membership);
        }

        static Partners type(String path, PartnerType type) {
            return new Partners(
                    path, tally -> tally.partner() != null && tally.partner().type() == type);
        }
    }

    private static Stream<YearPart> parts(YearFold fold) {
        return fold.parts().get().byPosition().values().stream();
    }
}
