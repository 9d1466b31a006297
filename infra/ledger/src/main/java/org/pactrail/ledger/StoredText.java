package org.pactrail.ledger;

/** Checks that a name is kept unchanged, and distinct from every other, by every storage. */
final class StoredText {
    private StoredText() {}

    /**
     * Refuses a text that a storage could change.
     *
     * @throws IllegalArgumentException when a text has an unpaired surrogate, and so no UTF-8, or the character 0
     */
    static void require(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPair(text, i))) {
                throw new IllegalArgumentException(
                        "A name must be whole Unicode characters other than 0: " + name + "=" + text + " at=" + i);
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
