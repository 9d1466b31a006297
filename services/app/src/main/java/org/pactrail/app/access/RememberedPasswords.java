package org.pactrail.app.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords by a slow encoder, once every few minutes for each password and not for each request. A password that matched is
 * remembered as a hash with a salt of this process, in memory only.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final PasswordEncoder slow;
    private final Clock clock;
    private final byte[] salt = new byte[16];
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> right = new LinkedHashMap<>();

    RememberedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        String pair = fast(encoded + "\u0000" + password);
        if (isRemembered(pair)) {
            return true;
        }
        boolean matches = slow.matches(password, encoded);
        if (matches) {
            remember(pair);
        }
        return matches;
    }

    private boolean isRemembered(String pair) {
        lock.lock();
        try {
            Instant until = right.get(pair);
            return until != null && clock.instant().isBefore(until);
        } finally {
            lock.unlock();
        }
    }

    private void remember(String pair) {
        lock.lock();
        try {
            right.remove(pair);
            right.put(pair, clock.instant().plus(REMEMBERED));
            if (right.size() > MOST) {
                right.remove(right.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private String fast(String text) {
        MessageDigest sha = DigestUtils.updateDigest(DigestUtils.getSha256Digest(), salt);
        return Hex.encodeHexString(DigestUtils.updateDigest(sha, text).digest());
    }
}
