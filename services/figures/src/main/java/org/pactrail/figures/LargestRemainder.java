package org.pactrail.figures;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Divides money by percentages so that the parts add up to the cent (C6): each part is rounded down, and the cents left over
 * go one each to the largest remainders, ties to the earlier code. "Down" is towards −∞, so that negative money adds up too.
 */
final class LargestRemainder {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private LargestRemainder() {}

    /**
     * The parts of one amount.
     *
     * @param percents by code, totalling 100
     * @return by code, adding up to {@code whole}
     */
    static SortedMap<String, Usd> split(Usd whole, SortedMap<String, BigDecimal> percents) {
        BigDecimal[] exact = exact(whole, percents.values());
        BigDecimal[] parts = floors(exact);
        BigDecimal[] remainders = new BigDecimal[parts.length];
        Arrays.setAll(remainders, code -> exact[code].subtract(parts[code]));
        handOut(cents(whole.amount().subtract(sum(parts))), remainders, parts);
        return byCode(percents, parts);
    }

    /**
     * The parts of several amounts whose sum is divided as a whole.
     *
     * @return one row per amount, in order, each adding up to its amount; over all rows each code adds up to its part in
     *     the {@link #split} of the sum; no part is more than a cent away from its exact share
     */
    static List<SortedMap<String, Usd>> table(List<Usd> amounts, SortedMap<String, BigDecimal> percents) {
        List<BigDecimal[]> rows = amounts.stream()
                .map(amount -> floors(exact(amount, percents.values())))
                .toList();
        Usd whole = amounts.stream().reduce(Usd.ZERO, Usd::plus);
        BigDecimal[] wanted =
                split(whole, percents).values().stream().map(Usd::amount).toArray(BigDecimal[]::new);
        rows.forEach(row -> Arrays.setAll(wanted, code -> wanted[code].subtract(row[code])));
        List<SortedMap<String, Usd>> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BigDecimal[] row = rows.get(i);
            for (int code : handOut(cents(amounts.get(i).amount().subtract(sum(row))), wanted, row)) {
                wanted[code] = wanted[code].subtract(CENT);
            }
            table.add(byCode(percents, row));
        }
        return table;
    }

    /** Adds a cent each to the {@code cents} parts that deserve it most, and says which. */
    private static int[] handOut(int cents, BigDecimal[] deserts, BigDecimal[] parts) {
        Comparator<Integer> mostFirst = comparing(code -> deserts[code], Comparator.reverseOrder());
        int[] lucky = IntStream.range(0, parts.length)
                .boxed()
                .sorted(mostFirst)
                .limit(cents)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int code : lucky) {
            parts[code] = parts[code].add(CENT);
        }
        return lucky;
    }

    private static BigDecimal[] exact(Usd whole, Collection<BigDecimal> percents) {
        return percents.stream()
                .map(percent -> whole.amount().multiply(percent).movePointLeft(2))
                .toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] floors(BigDecimal[] exact) {
        return Arrays.stream(exact)
                .map(share -> share.setScale(2, RoundingMode.FLOOR))
                .toArray(BigDecimal[]::new);
    }

    private static BigDecimal sum(BigDecimal[] parts) {
        return Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int cents(BigDecimal left) {
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
