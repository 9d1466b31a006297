package org.pactrail.figures.count;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.figures.money.LargestRemainder;
import org.pactrail.figures.money.Usd;

/** Names the two tables that an agreement's money is allocated over. */
public enum Dimension {
    REGION,
    PRIORITY;

    /** Stands for the codes of an agreement that has no allocation. */
    public static final String UNALLOCATED = "UNALLOCATED";

    /** Returns the name as the value of a parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns an agreement's money of a year by code (C6), adding up to {@code whole}. */
    SortedMap<String, Usd> split(Usd whole, YearPart part) {
        Allocation allocation = allocation(part);
        return allocation.isEmpty() ? unallocated(whole) : LargestRemainder.split(whole, allocation.percents());
    }

    /** Returns each of an agreement's amounts by code; over all amounts each code adds up to its part in {@link #split}. */
    public List<SortedMap<String, Usd>> table(List<Usd> amounts, YearPart part) {
        Allocation allocation = allocation(part);
        return allocation.isEmpty()
                ? amounts.stream().map(Dimension::unallocated).toList()
                : LargestRemainder.table(amounts, allocation.percents());
    }

    /** Returns the codes that an agreement names. */
    public Set<String> codes(YearPart part) {
        Allocation allocation = allocation(part);
        return allocation.isEmpty()
                ? Set.of(UNALLOCATED)
                : allocation.percents().keySet();
    }

    private Allocation allocation(YearPart part) {
        return switch (this) {
            case REGION -> part.regions();
            case PRIORITY -> part.priorities();
        };
    }

    private static SortedMap<String, Usd> unallocated(Usd whole) {
        SortedMap<String, Usd> only = new TreeMap<>();
        only.put(UNALLOCATED, whole);
        return only;
    }
}
