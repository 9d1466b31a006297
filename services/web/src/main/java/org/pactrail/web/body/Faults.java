package org.pactrail.web.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the faults of one body. Reports at most {@value #MOST_LISTED} of them, however large the body is. Used by one thread. */
final class Faults {
    private static final int MOST_LISTED = 100;
    private static final int MOST_SHOWN = 300;
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    private final List<Fault> first = new ArrayList<>();
    private int count;

    void add(String path, String message) {
        count++;
        if (count <= MOST_LISTED) {
            first.add(new Fault(path, shown(message, MOST_SHOWN)));
        }
    }

    /** Returns the number of all faults, reported or not. */
    int count() {
        return count;
    }

    /** Returns the first {@value #MOST_LISTED} faults and, where the body has more, the number of the others. */
    List<Fault> listed() {
        List<Fault> listed = new ArrayList<>(first);
        if (count > first.size()) {
            listed.add(new Fault("", "and " + (count - first.size()) + " more"));
        }
        return listed;
    }

    /** Returns a text cut between two characters, with a mark in place of half a surrogate pair, which no answer can be written with. */
    static String shown(String text, int atMost) {
        int end = text.length() > atMost && Character.isHighSurrogate(text.charAt(atMost - 1)) ? atMost - 1 : atMost;
        String cut = text.length() > atMost ? text.substring(0, end) + "…" : text;
        return HALF_PAIR.matcher(cut).replaceAll("\uFFFD");
    }
}
