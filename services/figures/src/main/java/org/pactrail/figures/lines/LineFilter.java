package org.pactrail.figures.lines;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Line;
import org.pactrail.web.Problem;

/**
 * Selects lines of a year.
 *
 * @param cell that the lines add up to; null for all lines
 * @param dimension to split them by; null for whole lines
 */
record LineFilter(@Nullable Cell cell, @Nullable Dimension dimension, Predicate<Line> counts) {

    /**
     * Returns the filter for a cell, or for a region or a priority.
     *
     * @param region whose rows are selected, which splits lines by region; like {@code priority}
     */
    static LineFilter of(
            @Nullable Cell cell, @Nullable Dimension dimension, @Nullable String region, @Nullable String priority) {
        Dimension implied = region == null ? dimension : Dimension.REGION;
        implied = priority == null ? implied : Dimension.PRIORITY;
        if (region != null && implied != Dimension.REGION || dimension != null && dimension != implied) {
            throw Problem.malformed("Lines are split by region or by priority: ask for one of the two.");
        }
        if (cell != null && implied != null) {
            throw Problem.malformed(
                    "The cell says already how its lines are split: leave out dimension, region and priority.");
        }
        return new LineFilter(cell, implied, line -> true)
                .only(region, Line::region)
                .only(priority, Line::priority);
    }

    /**
     * Narrows the filter to a contributor.
     *
     * @param contributor the id of a partner, or SELF; null for any
     */
    LineFilter contributor(@Nullable String contributor) {
        return only(
                contributor,
                line -> line.contributor() == null ? null : line.contributor().toString());
    }

    LineFilter type(@Nullable PartnerType type) {
        return only(type, Line::type);
    }

    LineFilter membership(@Nullable Membership membership) {
        return only(membership, Line::membership);
    }

    LineFilter kind(@Nullable ContributionKind kind) {
        return only(kind, Line::kind);
    }

    private LineFilter only(@Nullable Object wanted, Function<Line, @Nullable Object> of) {
        return wanted == null
                ? this
                : new LineFilter(cell, dimension, counts.and(line -> wanted.equals(of.apply(line))));
    }

    Stream<Line> of(YearFold fold) {
        return all(fold).filter(counts);
    }

    private Stream<Line> all(YearFold fold) {
        if (cell != null) {
            return cell.lines(fold);
        }
        return fold.parts().get().byPosition().values().stream()
                .flatMap(part -> dimension == null ? Line.of(part) : Line.of(part, dimension));
    }
}
