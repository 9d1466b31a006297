package org.pactrail.figures.question;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearlyFigures;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Problem;
import org.pactrail.web.Question;

/** Reads the parameters that only questions about figures have, with the rules of {@link Question}. */
public final class FiguresParameters {
    private static final int LONGEST_TREND = 50;
    private static final List<String> VERSIONS =
            Arrays.stream(Definitions.values()).map(Definitions::version).toList();
    private static final List<String> DIMENSIONS =
            Arrays.stream(Dimension.values()).map(Dimension::parameter).toList();

    private FiguresParameters() {}

    /** Refuses a trend whose years are out of order or too many. */
    public static void requireTrend(int from, int to) {
        if (from > to || to - from >= LONGEST_TREND) {
            throw Problem.malformed("Ask for at most " + LONGEST_TREND
                    + " years, the earlier one first, instead of from=" + from + "&to=" + to + ".");
        }
    }

    /** Returns how many of the largest financial partners are asked for. */
    public static int top(@Nullable String text) {
        return text == null || text.isBlank()
                ? YearlyFigures.USUAL_TOP
                : Question.whole("top", text, 1, YearlyFigures.LONGEST_TOP);
    }

    /** Returns the id of the last event that a listener saw, −1 for none; {@code name} is that of its parameter or header. */
    public static long lastEventId(String name, @Nullable String text) {
        return Question.isBlank(text) ? -1 : Question.position(name, text);
    }

    /** Returns the dimension to split lines by; null when the parameter is absent. */
    public static @Nullable Dimension dimension(@Nullable String text) {
        String name = Question.oneOf(DIMENSIONS, "dimension", text);
        return name == null ? null : Dimension.values()[DIMENSIONS.indexOf(name)];
    }

    /** Returns a version of the counting rules; the first unless asked otherwise. */
    public static Definitions definitions(@Nullable String text) {
        String version = Question.oneOf(VERSIONS, "definitions", text);
        return version == null ? Definitions.ONE : Definitions.of(version).orElseThrow();
    }

    /** Returns the page that is asked for; null, for all items at once, when both parameters are absent. */
    public static @Nullable Paging page(@Nullable String page, @Nullable String size) {
        return Question.isBlank(page) && Question.isBlank(size) ? null : Question.paging(page, size);
    }

    /** Returns a page of a list, or the whole list when no page is asked for. */
    public static <T> Page<T> of(List<T> all, @Nullable Paging paging) {
        return paging == null ? Page.whole(all) : Page.of(all, paging);
    }
}
