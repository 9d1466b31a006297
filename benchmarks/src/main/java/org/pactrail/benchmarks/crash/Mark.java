package org.pactrail.benchmarks.crash;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.json.LedgerJson;

/**
 * Describes a commit in each of its events, so that the stored events can be compared with the appended ones.
 *
 * @param commit the key of the commit
 * @param of number of the commit's events
 */
record Mark(String commit, int of) {

    /** Returns a commit's events, which follow each other in one stream. */
    static List<NewEvent> events(String stream, long from, int count) {
        byte[] payload = LedgerJson.MAPPER.writeValueAsBytes(new Mark(stream + '/' + from, count));
        return IntStream.range(0, count)
                .mapToObj(i -> new NewEvent(
                        stream, from + i, stream + '#' + (from + i), "Happened", "1", Instant.now(), payload, payload))
                .toList();
    }

    static Mark read(byte[] payload) {
        return LedgerJson.MAPPER.readValue(payload, Mark.class);
    }
}
