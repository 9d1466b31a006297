package org.pactrail.ledger.sqlite;

import java.util.List;

/** Writes a JSON array of strings, so that a whole batch of look-ups is one SQL parameter. */
final class JsonTexts {
    private JsonTexts() {}

    static String array(List<String> texts) {
        StringBuilder json = new StringBuilder(texts.size() * 40 + 2).append('[');
        for (int i = 0; i < texts.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"");
            escape(texts.get(i), json);
            json.append('"');
        }
        return json.append(']').toString();
    }

    private static void escape(String text, StringBuilder json) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c);
            }
        }
    }
}
