package org.pactrail.benchmarks.crash;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.json.LedgerJson;

/**
 * What every event of a commit says of it, so that what is found can be held against what was asked.
 *
 * @param commit its key
 * @param of how many events it has
 */
record Mark(String commit, int of) {

    /** A commit's events, which follow each other in one stream. */
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
