package org.pactrail.pipeline;

import java.math.BigDecimal;
import java.util.Map;
import org.pactrail.events.agreement.Allocation;

/** Allocations that leave nothing to choose. */
public final class PlainAllocations {
    public static final Allocation ALL_AFR = all("AFR");
    public static final Allocation ALL_SKILLS = all("SKILLS");

    private PlainAllocations() {}

    private static Allocation all(String code) {
        return Allocation.of(Map.of(code, BigDecimal.valueOf(100)));
    }
}
