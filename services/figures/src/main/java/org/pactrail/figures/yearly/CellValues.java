package org.pactrail.figures.yearly;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.yearly.YearlyFigures.Agreements;
import org.pactrail.figures.yearly.YearlyFigures.Code;
import org.pactrail.figures.yearly.YearlyFigures.ContributionsUsd;
import org.pactrail.figures.yearly.YearlyFigures.Partners;

/** Lists every number of a year's figures by its place in them, with those of all financial partners. */
public final class CellValues {
    private final SortedMap<String, BigDecimal> values = new TreeMap<>();

    private CellValues() {}

    /** Returns the numbers by path; extensions only where the definitions count them apart. */
    public static SortedMap<String, BigDecimal> of(int year, YearFold fold, Definitions definitions) {
        CellValues cells = new CellValues();
        YearlyFigures figures = YearlyFigures.of(year, fold, definitions);
        cells.agreements(figures.agreements());
        cells.money(figures.contributionsUsd());
        cells.partners(figures.partners());
        YearlyFigures.FinancialPartner.largestFirst(fold)
                .forEach(each -> cells.usd("topFinancialPartners." + each.partner() + ".usd", each.usd()));
        cells.codes("byRegion.", figures.byRegion());
        cells.codes("byPriority.", figures.byPriority());
        return cells.values;
    }

    private void agreements(Agreements agreements) {
        count("agreements.signed", agreements.signed());
        count("agreements.withContributions", agreements.withContributions());
        count("agreements.extensions", agreements.extensions());
        count("agreements.extensionsWithContributions", agreements.extensionsWithContributions());
    }

    private void money(ContributionsUsd money) {
        usd("contributionsUsd.total", money.total());
        usd("contributionsUsd.partners", money.partners());
        usd("contributionsUsd.own", money.own());
        usd("contributionsUsd.cash", money.cash());
        usd("contributionsUsd.inKind", money.inKind());
        values.put("contributionsUsd.partnersPercent", money.partnersPercent());
        values.put("contributionsUsd.ownPercent", money.ownPercent());
        count("contributionsUsd.notConverted", money.notConverted());
    }

    private void partners(Partners partners) {
        count("partners.total", partners.total());
        count("partners.financial", partners.financial());
        partners.byMembership().forEach((membership, count) -> count("partners.byMembership." + membership, count));
        partners.byType().forEach((type, count) -> count("partners.byType." + type, count));
        partners.usdByType().forEach((type, usd) -> usd("partners.usdByType." + type, usd));
    }

    private void codes(String table, List<Code> codes) {
        for (Code each : codes) {
            count(table + each.code() + ".agreements", each.agreements());
            count(table + each.code() + ".extensions", each.extensions());
            usd(table + each.code() + ".usd", each.usd());
        }
    }

    private void count(String path, @Nullable Number count) {
        if (count != null) {
            values.put(path, BigDecimal.valueOf(count.longValue()));
        }
    }

    private void usd(String path, Usd usd) {
        values.put(path, usd.amount());
    }
}
