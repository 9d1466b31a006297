package org.pactrail.figures;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.fold.Rebuilt;

/**
 * How far folding the figures anew has come, or what came of it.
 *
 * @param by who asked for it
 * @param position reached, and once it ended the one at which both were compared
 * @param parts that differ: years, or what is known of {@code partners}, {@code agreements} and {@code extensions}
 * @param differing numbers, {@value #TOLD} at the most; empty where none differs
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
        @Nullable String reason) {
    private static final int TOLD = 100;

    enum State {
        RUNNING,
        /** Nothing differed; what was folded anew is told now. */
        SAME,
        /** What was told was not what the ledger says; what was folded anew is told now. */
        DIFFERENT,
        /** What was told before is told on. */
        FAILED
    }

    record Differing(
            int year,
            String cell,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal told,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal anew) {}

    static RebuildReport running(String by, Instant startedAt, long position) {
        return new RebuildReport(State.RUNNING, by, startedAt, null, position, List.of(), List.of(), null);
    }

    RebuildReport reached(long further) {
        return new RebuildReport(state, by, startedAt, null, further, List.of(), List.of(), null);
    }

    RebuildReport failed(Throwable why, Instant at) {
        return new RebuildReport(State.FAILED, by, startedAt, at, position, List.of(), List.of(), why.toString());
    }

    RebuildReport compared(Rebuilt<FiguresState> rebuilt, Instant at) {
        FiguresState told = rebuilt.live().state();
        FiguresState anew = rebuilt.anew().state();
        List<Integer> years = told.yearsUnlike(anew);
        List<String> parts = Stream.concat(
                        told.partsUnlike(anew), years.stream().map(String::valueOf))
                .toList();
        State result = parts.isEmpty() ? State.SAME : State.DIFFERENT;
        List<Differing> differing = differing(years, told, anew);
        return new RebuildReport(result, by, startedAt, at, rebuilt.anew().position(), parts, differing, null);
    }

    private static List<Differing> differing(List<Integer> years, FiguresState told, FiguresState anew) {
        List<Differing> differing = new ArrayList<>();
        for (int year : years) {
            differ(
                    year,
                    CellValues.of(year, told.year(year), Definitions.TWO),
                    CellValues.of(year, anew.year(year), Definitions.TWO),
                    differing);
        }
        return differing.subList(0, Math.min(TOLD, differing.size()));
    }

    private static void differ(
            int year,
            SortedMap<String, BigDecimal> told,
            SortedMap<String, BigDecimal> anew,
            List<Differing> differing) {
        SortedSet<String> cells = new TreeSet<>(told.keySet());
        cells.addAll(anew.keySet());
        for (String cell : cells) {
            BigDecimal was = told.getOrDefault(cell, BigDecimal.ZERO);
            BigDecimal is = anew.getOrDefault(cell, BigDecimal.ZERO);
            if (was.compareTo(is) != 0) {
                differing.add(new Differing(year, cell, was, is));
            }
        }
    }
}
