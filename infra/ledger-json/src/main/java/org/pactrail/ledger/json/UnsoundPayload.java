package org.pactrail.ledger.json;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Describes in one line which part of a payload does not fit its class. */
final class UnsoundPayload {
    private static final int LONGEST = 300;

    private UnsoundPayload() {}

    /**
     * Returns the path to the part that does not fit, where Jackson gives one, and the reason:
     * {@code nextStep: due=null}.
     */
    static String reason(Exception unreadable) {
        String path = unreadable instanceof JacksonException json ? path(json) : "";
        String line = path + (path.isEmpty() ? "" : ": ") + cause(unreadable);
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + ']' : '.' + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Returns the message of an event's own constructor, which is plainer than Jackson's; without one, Jackson's. */
    private static String cause(Throwable unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof NullPointerException || cause instanceof IllegalArgumentException) {
            return String.valueOf(cause.getMessage());
        }
        return unreadable instanceof JacksonException json
                ? json.getOriginalMessage().lines().findFirst().orElse("")
                : String.valueOf(unreadable.getMessage());
    }
}
