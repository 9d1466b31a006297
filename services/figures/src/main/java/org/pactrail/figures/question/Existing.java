package org.pactrail.figures.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.web.Question;

/**
 * Reads parameters that name a partner, a region, a priority or a cell, and refuses those that do not exist: a misspelt code must not be
 * answered with a zero. A partner exists once it is registered, a priority once an agreement is allocated to it; both also for questions
 * about an earlier time.
 *
 * @param now the figures of the present
 */
public record Existing(FiguresState now) {
    private static final String PARTNERS = "/api/partners";

    /** Returns the id of a partner, or {@code SELF}; null when the parameter is absent. */
    public @Nullable String contributor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        requireContributor("contributor", text, text);
        return text;
    }

    /** Returns the code of a region; null when the parameter is absent. */
    public @Nullable String region(@Nullable String text) {
        return Question.oneOf(codes(Dimension.REGION), "region", text);
    }

    /** Returns the code of a priority; null when the parameter is absent. */
    public @Nullable String priority(@Nullable String text) {
        return Question.oneOf(codes(Dimension.PRIORITY), "priority", text);
    }

    /** Returns a cell of the figures; a percentage is none, because no lines add up to it. */
    public Cell cell(@Nullable String text, Definitions definitions) {
        String path = text == null ? "" : text;
        Cell cell = Cell.named(path, definitions)
                .orElseThrow(
                        () -> Cell.codes(path)
                                .map(codes -> Question.none("cell", path, codes))
                                .orElseGet(
                                        () -> Question.instead(
                                                "cell",
                                                path,
                                                "Name a number of the figures by its place in them, such as agreements.signed,"
                                                        + " contributionsUsd.total, partners.byType.GOVERNMENT, byRegion.AFR.usd or"
                                                        + " topFinancialPartners.<partner>.usd, and no percentage, which has no lines of its own,")));
        requireExisting(cell);
        return cell;
    }

    private void requireExisting(Cell cell) {
        Map<String, String> filters = cell.filters();
        for (Dimension dimension : Dimension.values()) {
            String code = filters.get(dimension.parameter());
            if (code != null && !codes(dimension).contains(code)) {
                throw Question.none("cell", cell.path(), codes(dimension));
            }
        }
        String contributor = filters.get("contributor");
        if (contributor != null) {
            requireContributor("cell", cell.path(), contributor);
        }
    }

    private void requireContributor(String name, String text, String id) {
        if (!id.equals(Contributor.SELF.toString()) && !isPartner(id)) {
            throw Question.noSuch(name, text, PARTNERS);
        }
    }

    private boolean isPartner(String id) {
        try {
            return now.register().partners().containsKey(new PartnerId(id));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private List<String> codes(Dimension dimension) {
        Stream<String> allocated = switch (dimension) {
            case REGION -> Arrays.stream(Region.values()).map(Region::name);
            case PRIORITY -> new TreeSet<>(now.priorities()).stream();
        };
        return Stream.concat(allocated, Stream.of(Dimension.UNALLOCATED)).toList();
    }
}
