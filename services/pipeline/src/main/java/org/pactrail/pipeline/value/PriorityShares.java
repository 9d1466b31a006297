package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.pactrail.events.agreement.Allocation;

/** Percentages by priority that total 100. */
public record PriorityShares(@JsonValue Map<PriorityCode, Percent> percents) {
    public PriorityShares {
        percents = Map.copyOf(percents);
        Shares.total(percents);
    }

    public Allocation allocation() {
        return Shares.total(percents);
    }
}
