package org.pactrail.figures.rebuild;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.yearly.CellValues;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.fold.Rebuilt;

/**
 * Reports how far a rebuild of the figures has come, or its result.
 *
 * @param by user who asked for it
 * @param position reached, and once it ended the one at which both were compared
 * @param parts that differ: years, {@code partners}, {@code agreements}, {@code extensions} or {@code priorities}
 * @param differing numbers, {@value #TOLD} at the most; empty where none differs, though parts may
 * @param differingInAll how many numbers differ, by version 1 of the rules and then by others
 * @param reason why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildReport(
        State state,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        long position,
        List<String> parts,
        List<Differing> differing,
        int differingInAll,
        @Nullable String reason) {
    private static final int TOLD = 100;

    enum State {
        RUNNING,
        /** Nothing differed; the new figures are answered now. */
        SAME,
        /** The live figures contradicted the ledger; the new ones are answered now. */
        DIFFERENT,
        /** The live figures are answered on. */
        FAILED
    }

    record Differing(
            Definitions definitions,
            int year,
            String cell,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal told,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal anew) {}

    static RebuildReport running(String by, Instant startedAt, long position) {
        return new RebuildReport(State.RUNNING, by, startedAt, null, position, List.of(), List.of(), 0, null);
    }

    RebuildReport reached(long further) {
        return new RebuildReport(state, by, startedAt, null, further, List.of(), List.of(), 0, null);
    }

    RebuildReport failed(Throwable why, Instant at) {
        return new RebuildReport(State.FAILED, by, startedAt, at, position, List.of(), List.of(), 0, why.toString());
    }

    RebuildReport compared(Rebuilt<FiguresState> rebuilt, Instant at) {
        FiguresState told = rebuilt.live().state();
        FiguresState anew = rebuilt.anew().state();
        List<Integer> years = told.yearsUnlike(anew);
        List<String> parts = new ArrayList<>(told.partsUnlike(anew));
        years.forEach(year -> parts.add(String.valueOf(year)));
        State result = parts.isEmpty() ? State.SAME : State.DIFFERENT;
        List<Differing> differing = new ArrayList<>();
        for (Definitions definitions : Definitions.values()) {
            years.forEach(year -> differ(definitions, year, told.year(year), anew.year(year), differing));
        }
        return new RebuildReport(
                result,
                by,
                startedAt,
                at,
                rebuilt.anew().position(),
                parts,
                differing.subList(0, Math.min(TOLD, differing.size())),
                differing.size(),
                null);
    }

    private static void differ(
            Definitions definitions, int year, YearFold told, YearFold anew, List<Differing> differing) {
        SortedMap<String, BigDecimal> was = CellValues.of(year, told, definitions);
        SortedMap<String, BigDecimal> is = CellValues.of(year, anew, definitions);
        SortedSet<String> cells = new TreeSet<>(was.keySet());
        cells.addAll(is.keySet());
        for (String cell : cells) {
            BigDecimal before = was.getOrDefault(cell, BigDecimal.ZERO);
            BigDecimal after = is.getOrDefault(cell, BigDecimal.ZERO);
            if (before.compareTo(after) != 0) {
                differing.add(new Differing(definitions, year, cell, before, after));
            }
        }
    }
}
