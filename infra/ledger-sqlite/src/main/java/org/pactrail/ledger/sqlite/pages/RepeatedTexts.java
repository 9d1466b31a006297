package org.pactrail.ledger.sqlite.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Caches the texts that many rows have in common, so that each is decoded once. Used by one thread at a time. */
final class RepeatedTexts {
    private static final int SLOTS = 1 << 8;

    private final byte[][] encoded = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];

    RepeatedTexts() {
        Arrays.fill(encoded, new byte[0]);
        Arrays.fill(texts, "");
    }

    String at(byte[] bytes, int start, int end) {
        int slot = slot(bytes, start, end);
        if (!Arrays.equals(bytes, start, end, encoded[slot], 0, encoded[slot].length)) {
            encoded[slot] = Arrays.copyOfRange(bytes, start, end);
            texts[slot] = new String(encoded[slot], UTF_8);
        }
        return texts[slot];
    }

    private static int slot(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 8) & (SLOTS - 1);
    }
}
