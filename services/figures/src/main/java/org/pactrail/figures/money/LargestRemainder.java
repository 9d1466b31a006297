package org.pactrail.figures.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides money by percentages so that the parts add up to the cent (C6): each part is rounded down, and the cents left over
 * go one each to the largest remainders, ties to the earlier code. Negative money is divided as the same money above zero would
 * be, so that a decrease takes back to the cent what an increase by as much brought. Written with arrays, because every
 * signature passes here twice.
 */
public final class LargestRemainder {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private LargestRemainder() {}

    /**
     * Returns the parts of one amount.
     *
     * @param percents by code, totalling 100
     * @return by code, adding up to {@code whole}
     */
    public static SortedMap<String, Usd> split(Usd whole, SortedMap<String, BigDecimal> percents) {
        if (isNegative(whole)) {
            return negated(split(whole.times(-1), percents));
        }
        return byCode(percents, parts(whole, percents));
    }

    /**
     * Returns the parts of several amounts whose sum is divided as a whole.
     *
     * @return one row per amount, in order, each adding up to its amount; over all rows each code adds up to its part in
     *     the {@link #split} of the sum; every part is less than two cents away from its exact share, and nearly every one
     *     less than one
     */
    public static List<SortedMap<String, Usd>> table(List<Usd> amounts, SortedMap<String, BigDecimal> percents) {
        Usd whole = amounts.stream().reduce(Usd.ZERO, Usd::plus);
        if (isNegative(whole)) {
            List<Usd> negated = amounts.stream().map(amount -> amount.times(-1)).toList();
            return table(negated, percents).stream()
                    .map(LargestRemainder::negated)
                    .toList();
        }
        return tableAboveZero(amounts, percents, parts(whole, percents));
    }

    private static List<SortedMap<String, Usd>> tableAboveZero(
            List<Usd> amounts, SortedMap<String, BigDecimal> percents, BigDecimal[] wanted) {
        List<BigDecimal[]> rows =
                amounts.stream().map(amount -> floors(exact(amount, percents))).toList();
        rows.forEach(row -> subtract(row, wanted));
        for (int i = 0; i < amounts.size(); i++) {
            handOut(left(amounts.get(i), rows.get(i)), wanted, rows.get(i));
        }
        List<BigDecimal[]> shares =
                amounts.stream().map(amount -> exact(amount, percents)).toList();
        for (int over = first(-1, wanted); over >= 0; over = first(-1, wanted)) {
            settle(over, first(1, wanted), wanted, rows, shares);
        }
        return rows.stream().map(row -> byCode(percents, row)).toList();
    }

    /**
     * Moves a cent from a code that is a cent over to one that is a cent short, in a row where the first code has more than its exact
     * share; among several such rows, in the one where the second code is shortest of its own.
     */
    private static void settle(
            int over, int under, BigDecimal[] wanted, List<BigDecimal[]> rows, List<BigDecimal[]> shares) {
        int best = -1;
        for (int row = 0; row < rows.size(); row++) {
            boolean mayGive = excess(row, over, rows, shares).signum() > 0;
            if (mayGive
                    && (best < 0
                            || excess(row, under, rows, shares).compareTo(excess(best, under, rows, shares)) < 0)) {
                best = row;
            }
        }
        move(rows.get(best), over, under);
        move(wanted, under, over);
    }

    private static BigDecimal excess(int row, int code, List<BigDecimal[]> rows, List<BigDecimal[]> shares) {
        return rows.get(row)[code].subtract(shares.get(row)[code]);
    }

    private static void move(BigDecimal[] amounts, int from, int to) {
        amounts[from] = amounts[from].subtract(CENT);
        amounts[to] = amounts[to].add(CENT);
    }

    /** Returns the index of the first amount of this sign, −1 when there is none. */
    private static int first(int sign, BigDecimal[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i].signum() == sign) {
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

    /** Moves a cent each from the {@code cents} largest of {@code from} to the same places of {@code to}. */
    private static void handOut(int cents, BigDecimal[] from, BigDecimal[] to) {
        boolean[] served = new boolean[to.length];
        for (int i = 0; i < cents; i++) {
            int next = largest(from, served);
            served[next] = true;
            to[next] = to[next].add(CENT);
            from[next] = from[next].subtract(CENT);
        }
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

    /** Returns the cents that the parts lack of the whole. */
    private static int left(Usd whole, BigDecimal[] parts) {
        BigDecimal left = whole.amount();
        for (BigDecimal part : parts) {
            left = left.subtract(part);
        }
        return left.movePointRight(2).intValueExact();
    }

    private static boolean isNegative(Usd amount) {
        return amount.amount().signum() < 0;
    }

    private static SortedMap<String, Usd> negated(SortedMap<String, Usd> parts) {
        parts.replaceAll((code, part) -> part.times(-1));
        return parts;
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
