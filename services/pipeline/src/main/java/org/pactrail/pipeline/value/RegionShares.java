package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Region;

/** Percentages by region that total 100. */
public record RegionShares(@JsonValue Map<Region, Percent> percents) {
    public RegionShares {
        percents = Map.copyOf(percents);
        Shares.total(percents);
    }

    public Allocation allocation() {
        return Shares.total(percents);
    }
}
