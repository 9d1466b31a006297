package org.pactrail.ledger;

/** What a name must be so that every storage keeps it as it is, and keeps it apart from all others. */
final class StoredText {
    private StoredText() {}

    /** @throws IllegalArgumentException when a text has no UTF-8 of its own, or holds the character 0 */
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
