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
    private long[] slots = new long[1 << 13]; // a hash and its number side by side: one look into memory finds both
    private int size;

    /** @return the number that the text had before, {@link #NONE} when there was none */
    long put(String text, long number) {
        if (size * 4 > slots.length) {
            grow();
        }
        return put(hash(text), number);
    }

    private long put(long hash, long number) {
        int slot = slot(hash);
        long before = slots[slot] == 0 ? NONE : slots[slot + 1];
        if (slots[slot] == 0) {
            size++;
        }
        slots[slot] = hash;
        slots[slot + 1] = number;
        return before;
    }

    private int slot(long hash) {
        int mask = slots.length - 2;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(old[i], old[i + 1]);
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
