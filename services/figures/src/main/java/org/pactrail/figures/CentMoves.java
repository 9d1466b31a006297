package org.pactrail.figures;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Moves cents within rows until each code has as many as it wants. Handing cents out row by row can leave one code a cent over
 * and another a cent short; then a way leads from the first to the second over rows in which one code got a cent and the next
 * did not. There always is one, because the exact shares themselves divide the amounts by row and by code.
 */
final class CentMoves {
    private final boolean[][] given;
    /** Row of the step by which a code was reached, −1 while it was not. */
    private final int[] byRow;
    /** Code from which a code was reached. */
    private final int[] from;

    private CentMoves(boolean[][] given, int codes) {
        this.given = given;
        this.byRow = new int[codes];
        this.from = new int[codes];
        Arrays.fill(byRow, -1);
    }

    /**
     * Takes one cent away from a code and gives it to one that is short.
     *
     * @param over code that has a cent too many
     * @param wanted by code, what is still wanted; adds up to zero
     * @param given by row and code, whether the row gave the code a cent
     * @param rows by row and code, the parts
     */
    static void settle(int over, BigDecimal[] wanted, boolean[][] given, List<BigDecimal[]> rows) {
        CentMoves moves = new CentMoves(given, wanted.length);
        int reached = moves.firstShort(over, wanted);
        move(wanted, reached, over);
        while (reached != over) {
            int row = moves.byRow[reached];
            int before = moves.from[reached];
            given[row][before] = false;
            given[row][reached] = true;
            move(rows.get(row), before, reached);
            reached = before;
        }
    }

    private int firstShort(int over, BigDecimal[] wanted) {
        Deque<Integer> next = new ArrayDeque<>(List.of(over));
        while (!next.isEmpty()) {
            int code = next.remove();
            if (wanted[code].signum() > 0) {
                return code;
            }
            for (int row = 0; row < given.length; row++) {
                if (given[row][code]) {
                    reachFrom(code, row, over, next);
                }
            }
        }
        throw new IllegalStateException("The parts cannot add up: wanted=" + Arrays.toString(wanted));
    }

    private void reachFrom(int code, int row, int start, Deque<Integer> next) {
        for (int other = 0; other < from.length; other++) {
            if (!given[row][other] && other != start && byRow[other] < 0) {
                byRow[other] = row;
                from[other] = code;
                next.add(other);
            }
        }
    }

    private static void move(BigDecimal[] amounts, int from, int to) {
        amounts[from] = amounts[from].subtract(LargestRemainder.CENT);
        amounts[to] = amounts[to].add(LargestRemainder.CENT);
    }
}
