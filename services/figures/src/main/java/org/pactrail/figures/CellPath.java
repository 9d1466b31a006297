package org.pactrail.figures;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.Cell.Agreements;
import org.pactrail.figures.Cell.Money;
import org.pactrail.figures.Cell.Partners;

/** Which cells there are. */
final class CellPath {
    private CellPath() {}

    static Optional<Cell> parsed(String path, Definitions definitions) {
        return switch (path) {
            case "agreements.signed" -> Optional.of(new Agreements(path, false, part -> true));
            case "agreements.withContributions" -> Optional.of(new Agreements(path, false, YearPart::hasContributions));
            case "agreements.extensions" -> extensions(path, definitions, new Agreements(path, true, part -> true));
            case "agreements.extensionsWithContributions" ->
                extensions(path, definitions, new Agreements(path, true, YearPart::hasContributions));
            case "contributionsUsd.total" -> Optional.of(Money.all(path));
            case "contributionsUsd.partners" -> Optional.of(Money.partners(path));
            case "contributionsUsd.own" -> Optional.of(Money.own(path));
            case "contributionsUsd.cash" -> Optional.of(Money.kind(path, ContributionKind.CASH));
            case "contributionsUsd.inKind" -> Optional.of(Money.kind(path, ContributionKind.IN_KIND));
            case "contributionsUsd.notConverted" -> Optional.of(new Cell.NotConverted(path));
            case "partners.total" -> Optional.of(new Partners(path, tally -> true));
            case "partners.financial" -> Optional.of(new Partners(path, PartnerTally::isFinancial));
            default -> ofTable(path, definitions);
        };
    }

    private static Optional<Cell> ofTable(String path, Definitions definitions) {
        return within(
                        path,
                        "partners.byMembership.",
                        "",
                        code -> of(Membership.values(), code).map(membership -> Partners.member(path, membership)))
                .or(() -> within(
                        path,
                        "partners.byType.",
                        "",
                        code -> of(PartnerType.values(), code).map(type -> Partners.type(path, type))))
                .or(() -> within(
                        path,
                        "partners.usdByType.",
                        "",
                        code -> of(PartnerType.values(), code).map(type -> Money.type(path, type))))
                .or(() -> within(
                        path,
                        "topFinancialPartners.",
                        ".usd",
                        id -> partner(id).map(partner -> Money.partner(path, partner))))
                .or(() -> ofCode(path, "byRegion.", Dimension.REGION, definitions))
                .or(() -> ofCode(path, "byPriority.", Dimension.PRIORITY, definitions));
    }

    private static Optional<PartnerId> partner(String id) {
        try {
            return Optional.of(new PartnerId(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Cell> ofCode(String path, String table, Dimension dimension, Definitions definitions) {
        return within(path, table, ".usd", code -> Optional.of(Money.code(path, dimension, code)))
                .or(() -> within(path, table, ".agreements", code -> Optional.of(naming(path, false, dimension, code))))
                .or(() -> within(
                        path,
                        table,
                        ".extensions",
                        code -> extensions(path, definitions, naming(path, true, dimension, code))));
    }

    private static Cell naming(String path, boolean extensions, Dimension dimension, String code) {
        return new Agreements(path, extensions, part -> dimension.codes(part).contains(code));
    }

    private static Optional<Cell> extensions(String path, Definitions definitions, Cell cell) {
        return definitions.countExtensionsApart() ? Optional.of(cell) : Optional.empty();
    }

    private static Optional<Cell> within(
            String path, String before, String after, Function<String, Optional<? extends Cell>> cell) {
        boolean within =
                path.startsWith(before) && path.endsWith(after) && path.length() > before.length() + after.length();
        return within
                ? cell.apply(path.substring(before.length(), path.length() - after.length()))
                        .map(Function.identity())
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> of(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
