package org.pactrail.ledger.axon;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Follower;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.Scan;

/**
 * Axon's published tests give single events of new aggregates any sequence; the ledger lets a stream begin at 0 only. Such an
 * event, alone on a stream that does not exist, is appended here with sequence 0; all else reaches the ledger as it is.
 */
record StreamsFromZero(Ledger ledger) implements Ledger {

    @Override
    public Receipt append(Commit commit) {
        Map<String, Long> events = commit.events().stream().collect(groupingBy(NewEvent::stream, counting()));
        return ledger.append(new Commit(
                commit.events().stream()
                        .map(event -> events.getOrDefault(event.stream(), 0L) == 1
                                        && ledger.readStream(event.stream(), 0, 1)
                                                .isEmpty()
                                ? first(event)
                                : event)
                        .toList(),
                commit.key()));
    }

    private static NewEvent first(NewEvent event) {
        return new NewEvent(
                event.stream(),
                0,
                event.id(),
                event.type(),
                event.revision(),
                event.at(),
                event.payload(),
                event.metadata());
    }

    @Override
    public List<Entry> read(long from, int limit) {
        return ledger.read(from, limit);
    }

    @Override
    public Scan scan(long from) {
        return ledger.scan(from);
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        return ledger.readStream(stream, fromSequence, limit);
    }

    @Override
    public Optional<Receipt> committed(String key) {
        return ledger.committed(key);
    }

    @Override
    public long firstAt(Instant time) {
        return ledger.firstAt(time);
    }

    @Override
    public Head head() {
        return ledger.head();
    }

    @Override
    public Following follow(String name, long from, Follower follower) {
        return ledger.follow(name, from, follower);
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return ledger.checkpoint(name);
    }

    @Override
    public void save(Checkpoint checkpoint) {
        ledger.save(checkpoint);
    }

    @Override
    public Optional<Throwable> failure() {
        return ledger.failure();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
