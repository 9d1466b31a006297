package org.pactrail.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pactrail.benchmarks.store.PlainEvents;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.NewEvent;

/** Measures the two parts of an entry's hash: the caller's thread computes the first, the one sequencer the second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class HashingCost {
    private final NewEvent event = new PlainEvents(1).next(1).getFirst();
    private final byte[] hashed = body();

    @Benchmark
    public byte[] body() {
        return LeafHash.body(
                event.stream(),
                event.sequence(),
                event.id(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
    }

    @Benchmark
    public byte[] leaf() {
        return LeafHash.leaf(event.at(), hashed);
    }
}
