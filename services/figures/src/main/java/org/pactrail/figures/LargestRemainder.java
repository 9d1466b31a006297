package org.pactrail.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides money by percentages so that the parts add up to the cent (C6): each part is rounded down, and the cents left over
 * go one each to the largest remainders, ties to the earlier code. "Down" is towards −∞, so that negative money adds up too.
 * Written with arrays, because every signature passes here twice.
 */
final class LargestRemainder {
    static final BigDecimal CENT = new BigDecimal("0.01");

    private LargestRemainder() {}

    /**
     * The parts of one amount.
     *
     * @param percents by code, totalling 100
     * @return by code, adding up to {@code whole}
     */
    static SortedMap<String, Usd> split(Usd whole, SortedMap<String, BigDecimal> percents) {
        return byCode(percents, parts(whole, percents));
    }

    /**
     * The parts of several amounts whose sum is divided as a whole.
     *
     * @return one row per amount, in order, each adding up to its amount; over all rows each code adds up to its part in
     *     the {@link #split} of the sum; no part is more than a cent away from its exact share
     */
    static List<SortedMap<String, Usd>> table(List<Usd> amounts, SortedMap<String, BigDecimal> percents) {
        BigDecimal[] wanted = parts(amounts.stream().reduce(Usd.ZERO, Usd::plus), percents);
        List<BigDecimal[]> rows =
                amounts.stream().map(amount -> floors(exact(amount, percents))).toList();
        rows.forEach(row -> subtract(row, wanted));
        boolean[][] given = new boolean[rows.size()][];
        for (int i = 0; i < given.length; i++) {
            given[i] = handOut(left(amounts.get(i), rows.get(i)), wanted, rows.get(i));
        }
        for (int over = below(wanted); over >= 0; over = below(wanted)) {
            CentMoves.settle(over, wanted, given, rows);
        }
        return rows.stream().map(row -> byCode(percents, row)).toList();
    }

    /** Index of an amount below zero, −1 when there is none. */
    private static int below(BigDecimal[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i].signum() < 0) {
                return i;
            }
        }
        return -1;
    }

    private static BigDecimal[] parts(Usd whole, SortedMap<String, BigDecimal> percents) {
        BigDecimal[] remainders = exact(whole, percents);
        BigDecimal[] parts = floors(remainders);
        subtract(parts, remainders);
        handOut(left(whole, parts), remainders, parts);
        return parts;
    }

    /** Moves a cent each from the {@code cents} largest of {@code from} to the same places of {@code to}; says which. */
    private static boolean[] handOut(int cents, BigDecimal[] from, BigDecimal[] to) {
        boolean[] served = new boolean[to.length];
        for (int i = 0; i < cents; i++) {
            int next = largest(from, served);
            served[next] = true;
            to[next] = to[next].add(CENT);
            from[next] = from[next].subtract(CENT);
        }
        return served;
    }

    private static int largest(BigDecimal[] amounts, boolean[] served) {
        int largest = -1;
        for (int i = 0; i < amounts.length; i++) {
            if (!served[i] && (largest < 0 || amounts[i].compareTo(amounts[largest]) > 0)) {
                largest = i;
            }
        }
        return largest;
    }

    private static BigDecimal[] exact(Usd whole, SortedMap<String, BigDecimal> percents) {
        BigDecimal[] exact = new BigDecimal[percents.size()];
        int code = 0;
        for (BigDecimal percent : percents.values()) {
            exact[code++] = whole.amount().multiply(percent).movePointLeft(2);
        }
        return exact;
    }

    private static BigDecimal[] floors(BigDecimal[] exact) {
        BigDecimal[] floors = new BigDecimal[exact.length];
        for (int i = 0; i < exact.length; i++) {
            floors[i] = exact[i].setScale(2, RoundingMode.FLOOR);
        }
        return floors;
    }

    private static void subtract(BigDecimal[] amounts, BigDecimal[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] = from[i].subtract(amounts[i]);
        }
    }

    /** What the parts lack, in cents. */
    private static int left(Usd whole, BigDecimal[] parts) {
        BigDecimal left = whole.amount();
        for (BigDecimal part : parts) {
            left = left.subtract(part);
        }
        return left.movePointRight(2).intValueExact();
    }

    private static SortedMap<String, Usd> byCode(SortedMap<String, BigDecimal> percents, BigDecimal[] parts) {
        SortedMap<String, Usd> byCode = new TreeMap<>();
        int code = 0;
        for (String name : percents.keySet()) {
            byCode.put(name, new Usd(parts[code++]));
        }
        return byCode;
    }
}
