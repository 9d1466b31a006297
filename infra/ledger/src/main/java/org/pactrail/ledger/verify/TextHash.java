package org.pactrail.ledger.verify;

import java.security.SecureRandom;

/**
 * Hashes texts to 64 bits with a random seed for each run, so that the writer of a ledger cannot choose texts that
 * collide.
 *
 * @param seed random
 * @param factor random, odd
 */
record TextHash(long seed, long factor) {
    static TextHash seeded() {
        SecureRandom random = new SecureRandom();
        return new TextHash(random.nextLong(), random.nextLong() | 1);
    }

    /** Returns the hash of a text, never 0. */
    long of(String text) {
        long hash = 0;
        long key = seed ^ text.length();
        int i = 0;
        for (; i + 4 <= text.length(); i += 4) {
            key += factor; // a new key for each part, so that the products are independent
            hash += mixed(key ^ two(text, i) ^ two(text, i + 2) << 2 * Character.SIZE);
        }
        for (; i < text.length(); i++) {
            key += factor;
            hash += mixed(key ^ text.charAt(i));
        }
        hash = mixed(hash ^ seed);
        return hash == 0 ? 1 : hash;
    }

    private static long two(String text, int at) {
        return text.charAt(at) | (long) text.charAt(at + 1) << Character.SIZE;
    }

    /** Returns both halves of the product, or the highest bit would change nothing else. */
    private long mixed(long hash) {
        return hash * factor ^ Math.unsignedMultiplyHigh(hash, factor);
    }
}
