package org.pactrail.pipeline.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.pactrail.events.agreement.Allocation;

/** Checks that percentages total 100. */
final class Shares {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Shares() {}

    static Allocation total(Map<?, Percent> percents) {
        TreeMap<String, BigDecimal> byCode = new TreeMap<>();
        percents.forEach((code, percent) -> byCode.put(code.toString(), percent.value()));
        BigDecimal total = byCode.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(ALL) != 0) {
            throw new IllegalArgumentException("must total 100 exactly, not " + total.toPlainString());
        }
        return Allocation.of(byCode);
    }
}
