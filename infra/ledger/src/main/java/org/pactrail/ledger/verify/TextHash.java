package org.pactrail.ledger.verify;

import java.security.SecureRandom;

/** A 64-bit hash of texts, another one in each run, so that no ledger can be made whose texts share theirs. */
record TextHash(long seed) {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    static TextHash seeded() {
        return new TextHash(new SecureRandom().nextLong());
    }

    /** Never 0. */
    long of(String text) {
        long hash = seed;
        int i = 0;
        for (; i + 4 <= text.length(); i += 4) {
            hash = mixed(hash ^ two(text, i) ^ two(text, i + 2) << 2 * Character.SIZE);
        }
        for (; i < text.length(); i++) {
            hash = mixed(hash ^ text.charAt(i));
        }
        return hash == 0 ? 1 : hash;
    }

    private static long two(String text, int at) {
        return text.charAt(at) | (long) text.charAt(at + 1) << Character.SIZE;
    }

    private static long mixed(long hash) {
        long multiplied = hash * MULTIPLIER;
        return multiplied ^ multiplied >>> 32;
    }
}
