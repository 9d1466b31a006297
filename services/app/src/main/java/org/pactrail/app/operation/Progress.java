package org.pactrail.app.operation;

import java.util.Locale;
import java.util.function.LongConsumer;

/** Prints to standard error, about every second, the position that an operation has reached in a ledger. */
final class Progress implements LongConsumer {
    private static final long SECOND = 1_000_000_000;

    private final long last;
    private final long start = System.nanoTime();
    private long shown = start;

    /** @param last position that the operation will reach, unless entries are added meanwhile */
    Progress(long last) {
        this.last = last;
    }

    @Override
    public void accept(long position) {
        long now = System.nanoTime();
        if (now - shown >= SECOND) {
            shown = now;
            long share = Math.min(100, 100 * (position + 1) / Math.max(1, last + 1));
            double rate = (position + 1) * (double) SECOND / (now - start);
            Install.say(String.format(Locale.ROOT, "position=%d %d%% %.0f entries/s", position, share, rate));
        }
    }
}
