package org.pactrail.views.question;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of questions; a blank parameter counts as missing. */
public final class Parameters {
    /** Limits the wait for a view to reach the position of {@code after}. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    private Parameters() {}

    /** Returns the number of a page, from 1; 1 when missing. */
    public static int page(@Nullable String text) {
        try {
            int page = text == null || text.isBlank() ? 1 : Integer.parseInt(text);
            if (page >= 1) {
                return page;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a page before the first is.
        }
        throw Problem.malformed("Ask for a page by its number, 1 for the first, instead of page=" + text + ".");
    }

    /** Returns a flag; false when missing. */
    public static boolean flag(String name, @Nullable String text) {
        return switch (text == null || text.isBlank() ? "false" : text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.malformed("Say true or false instead of " + name + '=' + text + ".");
        };
    }

    /** Returns the position that an answer must have reached; −1, which any answer has reached, when missing. */
    public static long after(@Nullable String text) {
        try {
            long after = text == null || text.isBlank() ? -1 : Long.parseLong(text);
            if (after >= -1) {
                return after;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a position that cannot be is.
        }
        throw Problem.malformed(
                "Give the position that the answer must have reached, a whole number, instead of after=" + text + ".");
    }

    /** Returns the position of a question about the past; null for the present. */
    public static @Nullable Long past(
            @Nullable String position, @Nullable String knownAt, ToLongFunction<Instant> known) {
        boolean byPosition = position != null && !position.isBlank();
        boolean byTime = knownAt != null && !knownAt.isBlank();
        if (byPosition && byTime) {
            throw Problem.malformed("Ask for what was known at a position, or at a time with knownAt, not for both.");
        }
        return byPosition ? Long.valueOf(position(position)) : byTime ? known.applyAsLong(instant(knownAt)) : null;
    }

    private static long position(@Nullable String text) {
        try {
            long position = Long.parseLong(String.valueOf(text));
            if (position >= -1) {
                return position;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a position that cannot be is.
        }
        throw Problem.malformed(
                "Give the position up to which all was known then, a whole number from -1, instead of position=" + text
                        + ".");
    }

    private static Instant instant(@Nullable String text) {
        try {
            Instant instant = OffsetDateTime.parse(String.valueOf(text)).toInstant();
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException unreadable) {
            // Refused below, as a time out of bounds is.
        }
        throw Problem.malformed(
                "Give the time as knownAt=2025-01-31T23:59:59Z, in UTC or with its offset, instead of knownAt=" + text
                        + ".");
    }

    public static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw Problem.malformed("Give " + name + " as a day, such as 2026-03-31, instead of " + text + ".");
        }
    }

    public static YearMonth month(String name, @Nullable String text, YearMonth otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : YearMonth.parse(text);
        } catch (DateTimeParseException malformed) {
            throw Problem.malformed("Give " + name + " as a month, such as 2026-03, instead of " + text + ".");
        }
    }
}
