package org.pactrail.figures.yearly;

import java.math.BigDecimal;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.yearly.YearlyFigures.Code;
import org.pactrail.figures.yearly.YearlyFigures.ContributionsUsd;

/** Figures as a test says them. */
public final class Expected {
    private Expected() {}

    static ContributionsUsd usd(
            String total,
            String partners,
            String own,
            String cash,
            String inKind,
            String partnersPercent,
            String ownPercent,
            int notConverted) {
        return new ContributionsUsd(
                money(total),
                money(partners),
                money(own),
                money(cash),
                money(inKind),
                new BigDecimal(partnersPercent),
                new BigDecimal(ownPercent),
                notConverted);
    }

    static Code code(String code, int agreements, String usd) {
        return new Code(code, agreements, null, money(usd));
    }

    /** A year that nothing counts in any more. */
    public static YearFold empty(YearFold.Changed by) {
        return changed(FiguresState.EMPTY.year(2024), by);
    }

    /** A year as if another event had changed it last. */
    static YearFold changed(YearFold fold, YearFold.Changed by) {
        return new YearFold(
                by,
                fold.signed(),
                fold.parts(),
                fold.withContributions(),
                fold.extensions(),
                fold.extensionsWithContributions(),
                fold.notConverted(),
                fold.usd(),
                fold.own(),
                fold.inKind(),
                fold.partners(),
                fold.types(),
                fold.regions(),
                fold.priorities());
    }

    public static Usd money(String usd) {
        return new Usd(new BigDecimal(usd));
    }
}
