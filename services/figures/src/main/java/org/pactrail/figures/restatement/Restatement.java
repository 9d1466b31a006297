package org.pactrail.figures.restatement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.question.Recording;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;

/**
 * Lists how a year's figures differ from others, and why.
 *
 * @param cells that differ, by name
 * @param page of 50 changes, from 1
 * @param total changes over all pages
 * @param changes each that moved a cell, the earliest first, also where another took it back
 */
record Restatement(
        int year, Side from, Side to, List<Difference> cells, int page, int pages, int total, List<Change> changes) {

    /**
     * Names the figures of one side of the comparison.
     *
     * @param edition absent for figures that were not published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            @Nullable String edition,
            long position,
            @Nullable Instant recordedAt,
            Definitions definitions) {}

    /**
     * Compares one number; a side without the number has zero.
     *
     * @param causes with their shares, which add up to the difference exactly; also causes whose share is zero
     */
    record Difference(
            String cell,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal before,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal after,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal difference,
            Map<Cause, String> causes) {}

    /**
     * Shows by how much one event, or other definitions, moved cells.
     *
     * @param recording who had it recorded, when and why; absent for other definitions
     * @param cells by how much, by name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(Cause cause, @Nullable Recording recording, Map<String, String> cells) {}

    /**
     * Returns the restatement between two sides, from the moves that lead from one to the other.
     *
     * @param moves in the order in which they lead from one side to the other
     * @param paging null for all changes at once
     */
    static Restatement of(
            int year,
            Side from,
            Side to,
            SortedMap<String, BigDecimal> before,
            List<Move> moves,
            @Nullable Paging paging) {
        SortedMap<String, Map<Cause, BigDecimal>> causes = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        for (Move move : moves) {
            move.cells()
                    .forEach((cell, by) -> causes.computeIfAbsent(cell, first -> new EnumMap<>(Cause.class))
                            .merge(move.cause(), by, BigDecimal::add));
            changes.add(new Change(move.cause(), move.recording(), plain(move.cells())));
        }
        List<Difference> cells = causes.entrySet().stream()
                .map(cell -> difference(cell.getKey(), before, cell.getValue()))
                .filter(cell -> cell.difference().signum() != 0)
                .toList();
        Page<Change> page = FiguresParameters.of(changes, paging);
        return new Restatement(year, from, to, cells, page.page(), page.pages(), page.total(), page.items());
    }

    private static Difference difference(
            String cell, SortedMap<String, BigDecimal> before, Map<Cause, BigDecimal> causes) {
        BigDecimal difference = causes.values().stream().reduce(BigDecimal::add).orElseThrow();
        BigDecimal was = before.getOrDefault(cell, BigDecimal.ZERO.setScale(difference.scale()));
        return new Difference(cell, was, was.add(difference), difference, plain(causes));
    }

    private static <K extends Comparable<K>> Map<K, String> plain(Map<K, BigDecimal> numbers) {
        Map<K, String> plain = new TreeMap<>();
        numbers.forEach((key, number) -> plain.put(key, number.toPlainString()));
        return plain;
    }

    /**
     * Holds by how much one event, or other definitions, moved the year's cells.
     *
     * @param cells by name, only those that moved
     */
    record Move(Cause cause, @Nullable Recording recording, SortedMap<String, BigDecimal> cells) {

        static Move between(
                Cause cause,
                @Nullable Recording recording,
                SortedMap<String, BigDecimal> before,
                SortedMap<String, BigDecimal> after) {
            SortedSet<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            SortedMap<String, BigDecimal> moved = new TreeMap<>();
            for (String cell : names) {
                BigDecimal by =
                        after.getOrDefault(cell, BigDecimal.ZERO).subtract(before.getOrDefault(cell, BigDecimal.ZERO));
                if (by.signum() != 0) {
                    moved.put(cell, by);
                }
            }
            return new Move(cause, recording, moved);
        }

        Move back() {
            SortedMap<String, BigDecimal> back = new TreeMap<>();
            cells.forEach((cell, by) -> back.put(cell, by.negate()));
            return new Move(cause, recording, back);
        }
    }
}
