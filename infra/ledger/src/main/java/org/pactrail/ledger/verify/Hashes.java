package org.pactrail.ledger.verify;

import java.security.SecureRandom;

/**
 * Numbers by text, in 16 bytes a slot: keeps a seeded 64-bit hash of each text instead of the text. Two of a million texts share
 * one with a probability below 10⁻⁷; the seed is another in each run.
 */
final class Hashes {
    static final long NONE = Long.MIN_VALUE;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long seed = new SecureRandom().nextLong();
    private long[] hashes = new long[1 << 12];
    private long[] numbers = new long[1 << 12];
    private int size;

    /** @return the number that the text had before, {@link #NONE} when there was none */
    long put(String text, long number) {
        if (size * 2 > hashes.length) {
            grow();
        }
        return put(hash(text), number);
    }

    private long put(long hash, long number) {
        int slot = slot(hash);
        long before = hashes[slot] == 0 ? NONE : numbers[slot];
        if (hashes[slot] == 0) {
            size++;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
        return before;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new long[oldHashes.length * 2];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(oldHashes[i], oldNumbers[i]);
            }
        }
    }

    /** Never 0, which marks a free slot. */
    private long hash(String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }
}
