package org.pactrail.app.access.guess;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Counts wrong passwords by the address that sent them and the user whom they were for, and makes the next try wait: longer with each. A user
 * at another address waits for nothing, so that a stranger locks nobody out. Safe for use by many threads.
 */
final class GuessDelays {
    /** Wrong passwords for one user from one address that cost nothing: people mistype. */
    static final int FREE = 5;

    /** Wrong passwords from one address, for whomever, after which the first one for a user costs. */
    static final int FREE_OF_ADDRESS = 50;

    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    GuessDelays(Clock clock) {
        this.clock = clock;
    }

    /** Returns how long a try from an address for a user has to wait; zero when it may be made now. */
    Duration left(String address, String user) {
        lock.lock();
        try {
            Failures own = known(pair(address, user));
            int free = known(address).count() >= FREE_OF_ADDRESS ? 0 : FREE;
            if (own.count() <= free) {
                return Duration.ZERO;
            }
            Duration delay = Duration.ofSeconds(1L << Math.min(own.count() - free - 1, 6));
            Duration left =
                    Duration.between(clock.instant(), own.last().plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay));
            return left.isNegative() ? Duration.ZERO : left;
        } finally {
            lock.unlock();
        }
    }

    /** Counts a wrong password. */
    void failed(String address, String user) {
        lock.lock();
        try {
            count(pair(address, user));
            count(address);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the wrong passwords of a user who signed in from the same address. */
    void succeeded(String address, String user) {
        lock.lock();
        try {
            failures.remove(pair(address, user));
        } finally {
            lock.unlock();
        }
    }

    private void count(String key) {
        Failures before = known(key);
        failures.remove(key); // put back as the newest
        failures.put(key, new Failures(before.count() + 1, clock.instant()));
        if (failures.size() > MOST) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private Failures known(String key) {
        Failures known = failures.get(key);
        return known == null || known.last().plus(FORGOTTEN).isBefore(clock.instant())
                ? new Failures(0, Instant.EPOCH)
                : known;
    }

    /** Returns a key of bounded length, whatever name is tried. */
    private static String pair(String address, String user) {
        return address + ' ' + DigestUtils.sha256Hex(user);
    }
}
