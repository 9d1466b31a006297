package org.pactrail.figures.changes;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.pactrail.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Gives each open stream a place, and refuses streams beyond the most of a user or of this process. Safe for use by many threads. */
@Component
final class StreamPlaces {
    private static final int RETRY_SECONDS = 30;

    private final int most;
    private final int mostPerUser;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> byUser = new HashMap<>();
    private int taken;

    StreamPlaces(FiguresSettings settings) {
        this.most = settings.streams();
        this.mostPerUser = settings.streamsPerUser();
    }

    /** Holds the place of one stream until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ErrorResponseException with status 429 when there is no place */
    Place take(String user) {
        lock.lock();
        try {
            int own = byUser.getOrDefault(user, 0);
            if (own >= mostPerUser) {
                throw Problem.tooMany(
                        "You have " + own
                                + " streams of changes open, which is the most for one user. Close one first.",
                        RETRY_SECONDS);
            }
            if (taken >= most) {
                throw Problem.tooMany(
                        "There are " + taken + " streams of changes open, which is the most. Read the figures now and"
                                + " then instead, or try again later.",
                        RETRY_SECONDS);
            }
            byUser.put(user, own + 1);
            taken++;
        } finally {
            lock.unlock();
        }
        return () -> free(user);
    }

    private void free(String user) {
        lock.lock();
        try {
            taken--;
            byUser.computeIfPresent(user, (name, own) -> own == 1 ? null : own - 1);
        } finally {
            lock.unlock();
        }
    }
}
