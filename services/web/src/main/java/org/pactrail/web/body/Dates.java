package org.pactrail.web.body;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Parses dates and months of the years 1900 to 2100; an office that sends another one has mistyped it. */
public final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Dates() {}

    /**
     * Returns the date that a text holds.
     *
     * @throws IllegalArgumentException when the text is no ISO date, or a date out of range
     */
    public static LocalDate parse(String text) {
        try {
            return inRange(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("must be a date, such as 2026-03-31", malformed);
        }
    }

    /**
     * Returns the month that a text holds.
     *
     * @throws IllegalArgumentException when the text is no ISO month, or a month out of range
     */
    public static YearMonth parseMonth(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            inRange(month.atDay(1));
            return month;
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("must be a month, such as 2026-03", malformed);
        }
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException("must lie between " + FIRST + " and " + LAST);
        }
        return date;
    }
}
