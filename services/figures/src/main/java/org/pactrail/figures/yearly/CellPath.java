package org.pactrail.figures.yearly;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.count.YearPart;
import org.pactrail.figures.yearly.Cell.Agreements;
import org.pactrail.figures.yearly.Cell.Money;
import org.pactrail.figures.yearly.Cell.Partners;

/** Makes cells of their paths. */
final class CellPath {
    private static final String BY_MEMBERSHIP = "partners.byMembership.";
    private static final String BY_TYPE = "partners.byType.";
    private static final String USD_BY_TYPE = "partners.usdByType.";

    private CellPath() {}

    static Optional<? extends Cell> parsed(String path, Definitions definitions) {
        return switch (path) {
            case "agreements.signed" -> Optional.of(agreements(path, definitions));
            case "agreements.withContributions" -> Optional.of(contributing(agreements(path, definitions)));
            case "agreements.extensions" -> extensions(path, definitions);
            case "agreements.extensionsWithContributions" ->
                extensions(path, definitions).map(CellPath::contributing);
            case "contributionsUsd.total" -> Optional.of(Money.all(path));
            case "contributionsUsd.partners" -> Optional.of(Money.partners(path));
            case "contributionsUsd.own" -> Optional.of(Money.own(path));
            case "contributionsUsd.cash" -> Optional.of(Money.kind(path, ContributionKind.CASH));
            case "contributionsUsd.inKind" -> Optional.of(Money.kind(path, ContributionKind.IN_KIND));
            case "contributionsUsd.notConverted" -> Optional.of(new Cell.NotConverted(path));
            case "partners.total" -> Optional.of(Partners.all(path));
            case "partners.financial" -> Optional.of(Partners.financial(path));
            default -> ofTable(path, definitions);
        };
    }

    static Optional<List<String>> codes(String path) {
        if (path.startsWith(BY_MEMBERSHIP)) {
            return Optional.of(names(Membership.values()));
        }
        return path.startsWith(BY_TYPE) || path.startsWith(USD_BY_TYPE)
                ? Optional.of(names(PartnerType.values()))
                : Optional.empty();
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    private static Optional<Cell> ofTable(String path, Definitions definitions) {
        return within(
                        path,
                        BY_MEMBERSHIP,
                        "",
                        code -> of(Membership.values(), code).map(membership -> Partners.member(path, membership)))
                .or(() -> within(
                        path,
                        BY_TYPE,
                        "",
                        code -> of(PartnerType.values(), code).map(type -> Partners.type(path, type))))
                .or(() -> within(
                        path,
                        USD_BY_TYPE,
                        "",
                        code -> of(PartnerType.values(), code).map(type -> Money.type(path, type))))
                .or(() -> within(
                        path,
                        "topFinancialPartners.",
                        ".usd",
                        id -> partner(id).map(partner -> new Cell.FinancialPartner(path, partner))))
                .or(() -> ofCode(path, "byRegion.", Dimension.REGION, definitions))
                .or(() -> ofCode(path, "byPriority.", Dimension.PRIORITY, definitions));
    }

    private static Optional<PartnerId> partner(String id) {
        try {
            return Optional.ofNullable(Contributor.of(id).partner());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Cell> ofCode(String path, String table, Dimension dimension, Definitions definitions) {
        return within(path, table, ".usd", code -> Optional.of(Money.code(path, dimension, code)))
                .or(() -> within(
                        path,
                        table,
                        ".agreements",
                        code -> Optional.of(naming(agreements(path, definitions), dimension, code))))
                .or(() -> within(
                        path,
                        table,
                        ".extensions",
                        code -> extensions(path, definitions).map(cell -> naming(cell, dimension, code))));
    }

    /** Returns the agreements that are not counted apart. */
    private static Agreements agreements(String path, Definitions definitions) {
        Agreements all = Agreements.all(path);
        return definitions.countExtensionsApart() ? all.only("extensions", "false", part -> !part.isExtension()) : all;
    }

    private static Optional<Agreements> extensions(String path, Definitions definitions) {
        return definitions.countExtensionsApart()
                ? Optional.of(Agreements.all(path).only("extensions", "true", YearPart::isExtension))
                : Optional.empty();
    }

    private static Agreements contributing(Agreements cell) {
        return cell.only("contributions", "true", YearPart::hasContributions);
    }

    private static Agreements naming(Agreements cell, Dimension dimension, String code) {
        return cell.only(
                dimension.parameter(), code, part -> dimension.codes(part).contains(code));
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
