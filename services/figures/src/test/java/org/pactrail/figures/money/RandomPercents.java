package org.pactrail.figures.money;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** How money may be divided. */
public final class RandomPercents {
    private RandomPercents() {}

    /** Of one to seven codes, each above zero, that total 100. */
    public static SortedMap<String, BigDecimal> of(RandomGenerator random) {
        SortedMap<String, BigDecimal> percents = new TreeMap<>();
        int left = 10_000;
        for (int codes = random.nextInt(1, 8); codes > 1; codes--) {
            int share = random.nextBoolean() ? left / codes : random.nextInt(1, left - codes + 2);
            percents.put("C" + codes, BigDecimal.valueOf(share, 2));
            left -= share;
        }
        percents.put("C1", BigDecimal.valueOf(left, 2));
        return percents;
    }
}
