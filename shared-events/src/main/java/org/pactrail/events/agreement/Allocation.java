package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Divides an agreement's money over regions, or over priorities, by percentages that total 100 exactly; or has none at all.
 *
 * @param percents by code, in the order of the codes, each above zero with two decimals; unmodifiable
 */
public record Allocation(SortedMap<String, BigDecimal> percents) {
    public static final Allocation NONE = new Allocation(new TreeMap<>());

    private static final BigDecimal ALL = new BigDecimal("100.00");
    private static final int MOST_SHARED = 10_000;
    private static final Map<Map<String, String>, Allocation> SHARED = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when a percentage is not above zero, has more than two decimals, or they do not total 100 */
    public Allocation {
        required(percents, "percents").forEach((code, percent) -> required(percent, "percents." + code));
        SortedMap<String, BigDecimal> exact = new TreeMap<>();
        percents.forEach((code, percent) -> exact.put(code, positive(code, percent)));
        BigDecimal total = exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!exact.isEmpty() && total.compareTo(ALL) != 0) {
            throw new IllegalArgumentException(
                    "Percentages must total 100 exactly: total=" + total.toPlainString() + " of " + exact);
        }
        percents = Collections.unmodifiableSortedMap(exact);
    }

    public static Allocation of(Map<String, BigDecimal> percents) {
        return new Allocation(new TreeMap<>(percents));
    }

    /**
     * Returns the same instance for the same percentages: agreements repeat few allocations, which would otherwise fill most of a view's
     * memory.
     */
    @JsonCreator
    static Allocation parse(Map<String, String> percents) {
        required(percents, "percents").forEach((code, percent) -> required(percent, "percents." + code));
        Allocation known = SHARED.get(percents);
        if (known != null) {
            return known;
        }
        SortedMap<String, BigDecimal> exact = new TreeMap<>();
        percents.forEach((code, percent) -> exact.put(code, Decimals.of(percent, "percents." + code)));
        Allocation allocation = new Allocation(exact);
        if (SHARED.size() < MOST_SHARED) {
            SHARED.put(Map.copyOf(percents), allocation);
        }
        return allocation;
    }

    @JsonIgnore
    public boolean isEmpty() {
        return percents.isEmpty();
    }

    @JsonValue
    Map<String, String> json() {
        Map<String, String> json = new LinkedHashMap<>();
        percents.forEach((code, percent) -> json.put(code, percent.toPlainString()));
        return json;
    }

    private static BigDecimal positive(String code, BigDecimal percent) {
        Decimals.bounded(percent, "percents." + code);
        if (percent.signum() <= 0 || percent.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("A percentage must be above zero with at most two decimals: " + code
                    + "=" + percent.toPlainString());
        }
        return percent.setScale(2, RoundingMode.UNNECESSARY);
    }
}
