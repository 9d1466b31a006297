package org.pactrail.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Makes every problem document of Pactrail. A document has a type ({@code urn:pactrail:<type>}), a short title, and a detail: one or more
 * sentences that say what to do. A detail that repeats what a caller sent repeats {@value #LONGEST_ECHO} characters of it at the most.
 */
public final class Problem {
    private static final int LONGEST_ECHO = 200;

    private Problem() {}

    /** Returns the problem of a request that cannot be understood, of status 400, for the caller to throw. */
    public static ErrorResponseException malformed(String detail) {
        return exception(HttpStatus.BAD_REQUEST, "malformed", "Malformed request", detail);
    }

    /** Returns the problem of a thing that does not exist, of status 404, for the caller to throw. */
    public static ErrorResponseException unknown(String detail) {
        return exception(HttpStatus.NOT_FOUND, "unknown", "Not found", detail);
    }

    /** Returns the problem of a command that a rule refuses, of status 409, for the caller to throw. */
    public static ErrorResponseException refused(String detail) {
        return exception(HttpStatus.CONFLICT, "refused", "Refused by a rule", detail);
    }

    /** Returns the problem of a command that was decided upon an older version, of status 412, for the caller to throw. */
    public static ErrorResponseException stale(String detail) {
        return exception(HttpStatus.PRECONDITION_FAILED, "stale", "Changed meanwhile", detail);
    }

    /** Returns the problem of an idempotency key that another request used, of status 422, for the caller to throw. */
    public static ErrorResponseException keyReused(String detail) {
        return exception(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "Idempotency-Key reused", detail);
    }

    /**
     * Returns the problem of a service that is busy, of status 503, for the caller to throw.
     *
     * @param seconds after which to try again
     */
    public static ErrorResponseException busy(String detail, int seconds) {
        return later("busy", "Busy", detail, seconds);
    }

    /** Returns a problem of status 503 with a type of its own, for the caller to throw; {@code seconds} as for {@link #busy}. */
    public static ErrorResponseException later(String type, String title, @Nullable String detail, int seconds) {
        ErrorResponseException later = exception(HttpStatus.SERVICE_UNAVAILABLE, type, title, detail);
        later.getHeaders().add(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return later;
    }

    /** Returns the problem of a caller who asks for too much at a time, of status 429, for the caller to throw; {@code seconds} as for {@link #busy}. */
    public static ErrorResponseException tooMany(String detail, int seconds) {
        ErrorResponseException tooMany =
                exception(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too many at a time", detail);
        tooMany.getHeaders().add(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return tooMany;
    }

    /** Returns the document that answers a request whose method, address or headers are not read. */
    public static ProblemDetail unreadable(HttpStatus status) {
        return document(
                status,
                "malformed",
                "Malformed request",
                "The request's method, address or headers are not such that Pactrail reads them. Write special"
                        + " characters of an address as %-codes of UTF-8, such as %20, without \"//\", \";\" or \"\\\" in"
                        + " its path.");
    }

    /** Returns the document itself, for code that writes the answer. */
    public static ProblemDetail document(HttpStatus status, String type, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:pactrail:" + type));
        problem.setTitle(title);
        return problem;
    }

    /**
     * Returns a caller's text in the form in which a detail may repeat it: cut after {@value #LONGEST_ECHO} characters, without control
     * characters.
     */
    public static String echo(@Nullable String sent) {
        String text = sent == null ? "" : sent;
        String cut = text.length() > LONGEST_ECHO
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_ECHO))) + "…"
                : text;
        return cut.replaceAll("\\p{Cntrl}", "�");
    }

    private static ErrorResponseException exception(
            HttpStatus status, String type, String title, @Nullable String detail) {
        return new ErrorResponseException(status, document(status, type, title, detail), null);
    }
}
