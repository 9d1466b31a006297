package org.pactrail.ledger.axon;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Receipt;

/**
 * The result of a call and its commits.
 *
 * @param receipts in the order of the commits; empty when nothing was committed
 * @param versions sequence of the last event committed, by stream
 */
public record Committed<R extends @Nullable Object>(R result, List<Receipt> receipts, Map<String, Long> versions) {
    public Committed {
        receipts = List.copyOf(receipts);
        versions = Map.copyOf(versions);
    }

    /** Returns the position of the last event committed; empty when there is none. */
    public OptionalLong position() {
        return receipts.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(receipts.getLast().last());
    }

    /** Returns the sequence of the last event committed to a stream; empty when there is none. */
    public OptionalLong version(String stream) {
        Long version = versions.get(stream);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
