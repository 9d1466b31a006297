package org.pactrail.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.pactrail.ledger.NewEvent;

/** Makes events of one writer, of the size that real ones have, in streams of {@value #STREAM}. Used by one thread. */
public final class PlainEvents {
    private static final int STREAM = 20;
    private static final byte[] METADATA =
            "{\"channel\":\"api\",\"correlationId\":\"0b8f4a52-6e5c-4b7e-9d0c-2f6f7e0d4b11\",\"user\":\"officer\"}"
                    .getBytes(UTF_8);
    private static final byte[] PAYLOAD =
            ("{\"partnership\":\"7c1f6a2e-94f3-4c57-8a34-5d9b1f2f6a10\",\"channel\":\"MEETING\",\"on\":"
                            + "\"2026-02-03\",\"with\":\"Division for schools\",\"summary\":\"They want to connect 300 schools in two"
                            + " years and ask which part of it others would pay for.\",\"nextStep\":{\"what\":\"Send a draft\",\"due\":"
                            + "\"2026-02-17\"}}")
                    .getBytes(UTF_8);

    private final SplittableRandom random;
    private String stream = "";
    private long sequence = STREAM;

    /** @param seed another one for each writer, because ids are made of it */
    public PlainEvents(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns that many events that follow each other; each block of {@value #STREAM} is one stream. */
    public List<NewEvent> next(int events) {
        return IntStream.range(0, events).mapToObj(ignored -> next()).toList();
    }

    private NewEvent next() {
        if (sequence >= STREAM) {
            stream = id();
            sequence = 0;
        }
        return new NewEvent(stream, sequence++, id(), "OutreachLogged", "1", Instant.now(), PAYLOAD, METADATA);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
