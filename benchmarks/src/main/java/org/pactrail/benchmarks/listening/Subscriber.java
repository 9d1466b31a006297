package org.pactrail.benchmarks.listening;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Notes the times at which one connection's server-sent events with an id came. Passes over the frames of events, an answer's head and its
 * chunks. Written by one thread; {@link #last} may be read by any, the rest when that thread has ended or its events have.
 */
final class Subscriber {
    private static final byte[] ID = {'\n', 'i', 'd', ':', ' '};

    private long[] ids = new long[64];
    private long[] times = new long[64];
    private int count;
    private volatile boolean answered;
    private volatile long last = -1;
    private long id = -1; // of the event that is being read
    private boolean inId;
    private int matched; // of ID
    private byte before;

    /**
     * Takes bytes that were read.
     *
     * @param now the time at which the bytes were read
     */
    void read(byte[] bytes, int length, long now) {
        if (!answered) {
            requireGranted(bytes, length);
        }
        for (int i = 0; i < length; i++) {
            byte next = bytes[i];
            note(next);
            if (next == '\n' && before == '\n' && id > last) {
                keep(now);
            }
            before = next;
        }
    }

    /** Returns whether the server has begun to answer. */
    boolean isAnswered() {
        return answered;
    }

    /** Returns the id of the last event that has come whole, −1 for none. */
    long last() {
        return last;
    }

    /** Returns the time at which the first event of a position or a later one came. */
    long reached(long position) {
        int at = Arrays.binarySearch(ids, 0, count, position);
        int first = at < 0 ? -at - 1 : at;
        if (first == count) {
            throw new IllegalStateException("An event did not come: position=" + position + " last=" + last);
        }
        return times[first];
    }

    private void requireGranted(byte[] bytes, int length) {
        String begins = new String(bytes, 0, Math.min(length, 12), US_ASCII);
        if (!begins.equals("HTTP/1.1 200")) {
            throw new IllegalStateException("A subscriber was not accepted: " + begins);
        }
        answered = true;
    }

    private void note(byte next) {
        if (inId && next >= '0' && next <= '9') {
            id = id * 10 + next - '0';
            return;
        }
        inId = false;
        matched = next == ID[matched] ? matched + 1 : next == '\n' ? 1 : 0;
        if (matched == ID.length) {
            inId = true;
            id = 0;
            matched = 0;
        }
    }

    private void keep(long now) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        ids[count] = id;
        times[count] = now;
        count++;
        last = id;
    }
}
