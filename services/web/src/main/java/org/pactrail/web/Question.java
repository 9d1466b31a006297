package org.pactrail.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.body.Dates;
import org.springframework.web.ErrorResponseException;

/**
 * Reads the parameters of questions, with one set of bounds for all services. A blank parameter counts as absent. A parameter that cannot
 * be read is refused with status 400 and a sentence that says how to ask.
 */
public final class Question {
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2100;
    /** Items on a page, unless asked otherwise. */
    public static final int USUAL_PAGE = 50;

    public static final int LARGEST_PAGE = 200;
    /** Words of a search. */
    public static final int MOST_WORDS = 12;
    /** Characters of a search: those of the longest name. */
    public static final int LONGEST_SEARCH = 300;

    public static final int LAST_PAGE = 1_000_000;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant AFTER_LATEST = Instant.parse("2101-01-01T00:00:00Z");

    private Question() {}

    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Returns the page that is asked for; the first, of {@value #USUAL_PAGE} items, unless asked otherwise. */
    public static Paging paging(@Nullable String page, @Nullable String size) {
        return new Paging(
                isBlank(page) ? 1 : (int) number("page", page, 1, LAST_PAGE, "Ask for a page from 1 to " + LAST_PAGE),
                isBlank(size)
                        ? USUAL_PAGE
                        : (int) number(
                                "size", size, 1, LARGEST_PAGE, "Ask for 1 to " + LARGEST_PAGE + " items a page"));
    }

    /**
     * Returns the text of a search, whose work grows with its words; null when the parameter is absent.
     *
     * @throws ErrorResponseException for more than {@value #LONGEST_SEARCH} characters or {@value #MOST_WORDS} words
     */
    public static @Nullable String search(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (WHITE_SPACE.split(name(name, text).strip()).length > MOST_WORDS) {
            throw instead(name, text, "Search for at most " + MOST_WORDS + " words");
        }
        return text;
    }

    /**
     * Returns a text that is compared with names; {@code parameter} is where the text comes in.
     *
     * @throws ErrorResponseException for more than {@value #LONGEST_SEARCH} characters
     */
    public static String name(String parameter, String text) {
        if (text.length() > LONGEST_SEARCH) {
            throw instead(parameter, text, "Give at most " + LONGEST_SEARCH + " characters");
        }
        return text;
    }

    /** Returns a year; {@code name} is the parameter's, to be named when the text is no year. */
    public static int year(String name, @Nullable String text) {
        return (int)
                number(name, text, FIRST_YEAR, LAST_YEAR, "Ask for a year from " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /** Returns a whole number within bounds. */
    public static int whole(String name, String text, int least, int most) {
        return (int) number(name, text, least, most, "Give a whole number from " + least + " to " + most);
    }

    /** Returns the value of a flag; false when the parameter is absent. */
    public static boolean flag(String name, @Nullable String text) {
        if (isBlank(text) || "false".equals(text)) {
            return false;
        }
        if ("true".equals(text)) {
            return true;
        }
        throw instead(name, text, "Say true or false");
    }

    /** Returns the value of a command's flag; false when the parameter is absent. A blank flag is refused, for its sender may mean true. */
    public static boolean flagOfCommand(String name, @Nullable String text) {
        if (text != null && text.isBlank()) {
            throw instead(name, text, "Say true or false");
        }
        return flag(name, text);
    }

    public static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : Dates.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw instead(name, text, "Give a day from 1900 to 2100, such as 2026-03-31");
        }
    }

    public static YearMonth month(String name, @Nullable String text, YearMonth otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : Dates.parseMonth(text);
        } catch (IllegalArgumentException malformed) {
            throw instead(name, text, "Give a month from 1900 to 2100, such as 2026-03");
        }
    }

    /** Returns one of some codes; null when the parameter is absent. */
    public static <E extends Enum<E>> @Nullable E oneOf(E[] all, String name, @Nullable String text) {
        if (isBlank(text)) {
            return null;
        }
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        none(name, text, Arrays.stream(all).map(Enum::name).toList()));
    }

    /** Returns the text when it is one of some codes; null when the parameter is absent. */
    public static @Nullable String oneOf(Collection<String> all, String name, @Nullable String text) {
        if (isBlank(text)) {
            return null;
        }
        if (!all.contains(text)) {
            throw none(name, text, all);
        }
        return text;
    }

    /** Returns the refusal of a code that does not exist; names the codes that do exist, in their order. */
    public static ErrorResponseException none(String name, @Nullable String text, Collection<String> codes) {
        return instead(
                name,
                text,
                codes.isEmpty()
                        ? "Leave " + name + " out, for there is none yet,"
                        : "Ask for one of " + codes.stream().collect(Collectors.joining(", ")));
    }

    /** Returns the refusal of an id that does not exist as a parameter; {@code list} is the call that lists the ids. */
    public static ErrorResponseException noSuch(String name, @Nullable String text, String list) {
        return instead(name, text, "Ask for one that " + list + " lists");
    }

    /** Returns the position that an answer must have reached; −1, which every answer has, when the parameter is absent. */
    public static long after(@Nullable String text) {
        return isBlank(text) ? -1 : position("after", text);
    }

    /** Returns a position of the ledger, −1 for its beginning. */
    public static long position(String name, @Nullable String text) {
        return number(name, text, -1, Long.MAX_VALUE, "Give a position of the ledger, a whole number from -1");
    }

    /** Returns a time of the years 1900 to 2100. */
    public static Instant time(String name, @Nullable String text) {
        try {
            Instant time = OffsetDateTime.parse(String.valueOf(text)).toInstant();
            if (!time.isBefore(EARLIEST) && time.isBefore(AFTER_LATEST)) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // Refused below, as a time out of bounds is.
        }
        throw instead(
                name, text, "Give a time from 1900 to 2100, in UTC or with its offset, such as 2025-01-31T23:59:59Z");
    }

    /** Returns the refusal of a parameter; {@code advice} is a sentence without its full stop. */
    public static ErrorResponseException instead(String name, @Nullable String text, String advice) {
        return Problem.malformed(
                advice + " instead of " + name + '=' + (isBlank(text) ? "nothing" : Problem.echo(text)) + '.');
    }

    private static long number(String name, @Nullable String text, long least, long most, String advice) {
        try {
            long number = Long.parseLong(String.valueOf(text));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a number out of bounds is.
        }
        throw instead(name, text, advice);
    }
}
