package org.pactrail.figures.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.count.Dimension;
import org.pactrail.figures.yearly.Cell;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearlyFigures;
import org.springframework.web.ErrorResponseException;

/**
 * Reads what was asked; a blank parameter is one that was not given. What cannot be answered is refused with status 400 and how to ask.
 */
public final class Asked {
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2100;
    static final int LONGEST_TREND = 50;

    private static final int LAST_PAGE = 1_000_000;

    private static final long FIRST_SECOND =
            Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2100-12-31T23:59:59Z").getEpochSecond();

    private Asked() {}

    /** @param name of the parameter, to be named when it is not a year */
    public static int year(String name, @Nullable String text) {
        String instead = blank(text) ? "none" : '"' + text + '"';
        return (int) number(
                text,
                FIRST_YEAR,
                LAST_YEAR,
                "Ask for a year from 1900 to 2100 as \"" + name + "\" instead of " + instead + ".");
    }

    /** The years of a trend must be in order and not too many. */
    public static void period(int from, int to) {
        if (from > to || to - from >= LONGEST_TREND) {
            throw Problem.malformed("Ask for at most " + LONGEST_TREND
                    + " years, the earlier one first, instead of from=" + from + " to=" + to + ".");
        }
    }

    public static int top(@Nullable String text) {
        return blank(text)
                ? YearlyFigures.USUAL_TOP
                : (int) number(
                        text,
                        1,
                        YearlyFigures.LONGEST_TOP,
                        "Ask for the top 1 to 100 financial partners instead of top=" + text + ".");
    }

    /** A position, −1 for none: the figures always stand there or later. */
    static long after(@Nullable String text) {
        return position(
                text,
                "Give the position that the answer must have reached, a whole number, instead of after=" + text + ".");
    }

    /** The position that a restatement leads to. */
    public static long to(@Nullable String text) {
        return position(
                text,
                "Compare with to=now, with a position from -1, or with another edition such as to=2024-2, instead of to="
                        + text + ".");
    }

    /** The position of which the past is asked for; null for how it stands now. */
    static @Nullable Long past(@Nullable String position, @Nullable String knownAt, ToLongFunction<Instant> known) {
        if (blank(position) && blank(knownAt)) {
            return null;
        }
        if (!blank(position) && !blank(knownAt)) {
            throw Problem.malformed("Ask for what was known at a position, or at a time with knownAt, not for both.");
        }
        return blank(position)
                ? known.applyAsLong(instant(String.valueOf(knownAt)))
                : position(
                        position,
                        "Give the position up to which all was known then, a whole number from -1, instead of position="
                                + position + ".");
    }

    /** Says how far the ledger is, to whom asks for a past that is still to come. */
    static ErrorResponseException notYet(long position, long head) {
        return Problem.malformed("The ledger stands at position " + head + " and has not reached " + position
                + ". Ask for a position up to that one, or leave it out for the figures as they stand now.");
    }

    private static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.getEpochSecond() < FIRST_SECOND || instant.getEpochSecond() > LAST_SECOND) {
                throw new DateTimeException("out of bounds");
            }
            return instant;
        } catch (DateTimeException unreadable) {
            throw Problem.malformed(
                    "Give the time as knownAt=2025-01-31T23:59:59Z, in UTC or with its offset, instead of knownAt="
                            + text + ".");
        }
    }

    /** The id of the last event that was seen, −1 for none. */
    public static long lastEventId(@Nullable String text) {
        return position(
                text,
                "Give the id of the last event that you saw, a whole number, or leave it out to be told everything,"
                        + " instead of \"" + text + "\".");
    }

    public static @Nullable Dimension dimension(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "" -> null;
            case "region" -> Dimension.REGION;
            case "priority" -> Dimension.PRIORITY;
            default ->
                throw Problem.malformed("Split the lines with dimension=region or dimension=priority, or leave it out,"
                        + " instead of dimension=" + text + ".");
        };
    }

    /** Version 1 unless asked otherwise. */
    public static Definitions definitions(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Definitions.ONE;
        }
        return Definitions.of(text)
                .orElseThrow(() -> Problem.malformed(
                        "Ask for version 1 or 2 of the counting rules instead of definitions=" + text + "."));
    }

    /** Of the figures; a percentage is none, because nothing adds up to it. */
    public static Cell cell(@Nullable String text, Definitions definitions) {
        String path = text == null ? "" : text;
        return Cell.named(path, definitions)
                .orElseThrow(() -> Problem.malformed("Name a number of the figures by its place in them, such as"
                        + " cell=agreements.signed, contributionsUsd.total, partners.byType.GOVERNMENT, byRegion.AFR.usd or"
                        + " topFinancialPartners.<partner>.usd, instead of cell=" + path
                        + ". Percentages are worked out from the amounts beside them and have no lines of their own."));
    }

    /** One of some names; null for a parameter that was not given. */
    public static <E extends Enum<E>> @Nullable E oneOf(E[] all, String name, @Nullable String text) {
        if (blank(text)) {
            return null;
        }
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.malformed(
                        "Ask for one of " + Arrays.toString(all) + " instead of " + name + "=" + text + "."));
    }

    /** From 1; null for all at once. */
    public static @Nullable Integer page(@Nullable String text) {
        return blank(text)
                ? null
                : (int) number(
                        text,
                        1,
                        LAST_PAGE,
                        "Ask for a page from 1 on, or leave it out for all, instead of page=" + text + ".");
    }

    private static long position(@Nullable String text, String howToAsk) {
        return blank(text) ? -1 : number(text, -1, Long.MAX_VALUE, howToAsk);
    }

    private static long number(@Nullable String text, long least, long most, String howToAsk) {
        try {
            long number = Long.parseLong(text == null ? "" : text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a number out of bounds is.
        }
        throw Problem.malformed(howToAsk);
    }

    public static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
