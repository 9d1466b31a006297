package org.pactrail.web.body;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one body. However large the body is, what is told of it stays short. Used by one thread. */
final class Faults {
    private static final int MOST_TOLD = 100;
    private static final int MOST_SHOWN = 300;

    private final List<Fault> first = new ArrayList<>();
    private int count;

    void add(String path, String message) {
        count++;
        if (count <= MOST_TOLD) {
            first.add(new Fault(path, shown(message, MOST_SHOWN)));
        }
    }

    /** All there are, told or not. */
    int count() {
        return count;
    }

    /** The first {@value #MOST_TOLD}, and how many more there are. */
    List<Fault> told() {
        List<Fault> told = new ArrayList<>(first);
        if (count > first.size()) {
            told.add(new Fault("", "and " + (count - first.size()) + " more"));
        }
        return told;
    }

    static String shown(String text, int atMost) {
        return text.length() > atMost ? text.substring(0, atMost) + "…" : text;
    }
}
