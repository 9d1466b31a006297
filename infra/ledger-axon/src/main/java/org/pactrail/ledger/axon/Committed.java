package org.pactrail.ledger.axon;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Receipt;

/**
 * What a call returned and what it committed.
 *
 * @param receipts in the order of the commits; empty when nothing was committed
 * @param versions sequence of the last event committed, by stream
 */
public record Committed<R extends @Nullable Object>(R result, List<Receipt> receipts, Map<String, Long> versions) {
    public Committed {
        receipts = List.copyOf(receipts);
        versions = Map.copyOf(versions);
    }

    /** Position of the last event committed; empty when nothing was. */
    public OptionalLong position() {
        return receipts.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(receipts.getLast().last());
    }

    /** Sequence of the last event committed to a stream; empty when nothing was committed to it. */
    public OptionalLong version(String stream) {
        Long version = versions.get(stream);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
