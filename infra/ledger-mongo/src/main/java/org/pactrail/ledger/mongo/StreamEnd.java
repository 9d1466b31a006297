package org.pactrail.ledger.mongo;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Searches for the head of one stream. Streams have no gaps, so that the head lies between any used place and any free
 * one. The first guess is that the writer had the right sequence.
 */
final class StreamEnd {
    private static final int PROBES = 32;

    final String stream;
    private List<Long> asked;
    private long taken = -1;
    private long free = Long.MAX_VALUE;

    /** @param guess the sequence that should be free */
    StreamEnd(String stream, long guess) {
        this.stream = stream;
        this.asked = guess == 0 ? List.of(0L) : List.of(guess - 1, guess);
    }

    /** Returns the places to look up next. */
    List<String> probes() {
        return asked.stream()
                .map(sequence -> CommitDocument.at(stream, sequence))
                .toList();
    }

    /**
     * Narrows the search.
     *
     * @param there all used places among the probes, and maybe others
     */
    void learn(Set<String> there) {
        for (long sequence : asked) {
            if (there.contains(CommitDocument.at(stream, sequence))) {
                taken = Math.max(taken, sequence);
            } else {
                free = Math.min(free, sequence);
            }
        }
        asked = free == Long.MAX_VALUE ? ahead() : between();
    }

    boolean isFound() {
        return taken + 1 >= free;
    }

    /** Returns the head, −1 when the stream has no events. */
    long head() {
        return taken;
    }

    private List<Long> ahead() {
        return LongStream.range(0, PROBES)
                .map(step -> taken + (1L << step))
                .boxed()
                .toList();
    }

    private List<Long> between() {
        long step = Math.max(1, (free - taken) / (PROBES + 1));
        return LongStream.rangeClosed(1, PROBES)
                .map(probe -> taken + probe * step)
                .filter(sequence -> sequence < free)
                .boxed()
                .toList();
    }
}
