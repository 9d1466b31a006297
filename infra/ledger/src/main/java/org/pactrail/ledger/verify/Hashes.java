package org.pactrail.ledger.verify;

/**
 * Maps texts to numbers in 16 bytes a slot: keeps a {@link TextHash} in place of each text. Two of a million texts
 * share one with a probability below 10⁻⁷. Many small tables, as a large one would be copied whole at each growth. Used
 * by one thread.
 */
final class Hashes {
    static final long NONE = Long.MIN_VALUE;

    private static final int TABLE_BITS = 10;

    private final long[][] tables = new long[1 << TABLE_BITS][1 << 5]; // a hash and its number side by side
    private final int[] sizes = new int[1 << TABLE_BITS];

    /** Reads the slots of all hashes at once, so that the processor fetches them together and not one by one. */
    long fetch(long[] hashes) {
        long all = 0;
        for (long hash : hashes) {
            long[] slots = tables[table(hash)];
            all ^= slots[first(slots, hash)];
        }
        return all;
    }

    /**
     * Maps the text with a hash to a number.
     *
     * @param hash not 0
     * @return the number before, {@link #NONE} without one
     */
    long put(long hash, long number) {
        int table = table(hash);
        long[] slots = tables[table];
        int slot = slot(slots, hash);
        if (slots[slot] != 0) {
            long before = slots[slot + 1];
            slots[slot + 1] = number;
            return before;
        }
        set(slots, slot, hash, number);
        if (++sizes[table] * 4 > slots.length) {
            tables[table] = grown(slots);
        }
        return NONE;
    }

    private static int table(long hash) {
        return (int) (hash >>> Long.SIZE - TABLE_BITS);
    }

    private static int slot(long[] slots, long hash) {
        int slot = first(slots, hash);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 2) & (slots.length - 2);
        }
        return slot;
    }

    private static int first(long[] slots, long hash) {
        return (int) hash & (slots.length - 2);
    }

    private static void set(long[] slots, int slot, long hash, long number) {
        slots[slot] = hash;
        slots[slot + 1] = number;
    }

    private static long[] grown(long[] old) {
        long[] slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                set(slots, slot(slots, old[i]), old[i], old[i + 1]);
            }
        }
        return slots;
    }
}
