package org.pactrail.figures.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pactrail.figures.changes.YearChanges.Corrected;
import org.pactrail.figures.changes.YearChanges.Seen;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.yearly.YearMemo;

/**
 * Writes one listener's stream. Ids only ever grow, and an id means that everything up to it was sent: where several years changed at one
 * position, only the last of them carries it, so that a connection cut in between is resumed before the first. Of a year that changed
 * several times in a row only the newest state is sent. A listener that may have other figures, from a process before this one or from
 * before a rebuild corrected them, is sent every year again, without ids that go back.
 */
final class ChangeStream {
    private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.UTF_8);

    private final YearChanges changes;
    private final YearMemo<FiguresEvent> events;
    private final Duration heartbeat;
    private final OutputStream out;

    ChangeStream(YearChanges changes, YearMemo<FiguresEvent> events, Duration heartbeat, OutputStream out) {
        this.changes = changes;
        this.events = events;
        this.heartbeat = heartbeat;
        this.out = out;
    }

    /**
     * Sends each year that changed after a position, on the calling thread, until the figures end.
     *
     * @param last id of the last event that was sent before, −1 for none
     * @throws IOException when the listener is gone
     */
    void sendAfter(long last) throws IOException, InterruptedException {
        out.flush();
        long sent = last;
        Seen seen = changes.now();
        Corrected known = last > seen.corrected().position() ? seen.corrected() : Corrected.UNHEARD;
        long silentUntil = afterHeartbeat();
        while (changes.areOpen()) {
            List<Map.Entry<Integer, YearFold>> news = seen.corrected().times() == known.times()
                    ? seen.state().changedAfter(sent)
                    : seen.state().all(seen.corrected().years());
            if (!news.isEmpty()) {
                known = seen.corrected(); // not before: a view that has not begun has no year to send
                sent = send(news, sent, events, out);
                silentUntil = afterHeartbeat();
            } else if (System.nanoTime() - silentUntil >= 0) {
                write(HEARTBEAT);
                silentUntil = afterHeartbeat();
            }
            seen = changes.beyond(seen, silentUntil - System.nanoTime());
        }
    }

    /**
     * Sends some years.
     *
     * @param news at least one, the one that changed longest ago first
     * @param sent the last id until then, which a year that is sent again does not carry
     * @return the last id
     */
    static long send(
            List<Map.Entry<Integer, YearFold>> news, long sent, YearMemo<FiguresEvent> events, OutputStream out)
            throws IOException {
        for (int i = 0; i < news.size(); i++) {
            long position = position(news.get(i));
            boolean lastOfItsPosition = i + 1 == news.size() || position(news.get(i + 1)) > position;
            FiguresEvent event = events.of(news.get(i).getKey(), news.get(i).getValue());
            if (lastOfItsPosition && position > sent) {
                event.writeTo(out);
            } else {
                event.writeWithoutIdTo(out);
            }
            out.flush();
        }
        return Math.max(sent, position(news.getLast()));
    }

    private static long position(Map.Entry<Integer, YearFold> year) {
        return year.getValue().changed().position();
    }

    private void write(byte[] text) throws IOException {
        out.write(text);
        out.flush();
    }

    private long afterHeartbeat() {
        return System.nanoTime() + heartbeat.toNanos();
    }
}
