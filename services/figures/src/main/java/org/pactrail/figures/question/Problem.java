package org.pactrail.figures.question;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question that has no answer, or a request that is not followed, in a sentence that says what to do. For the caller to throw. */
public final class Problem {
    private Problem() {}

    public static ErrorResponseException malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, "malformed", "Malformed request", detail);
    }

    public static ErrorResponseException unknown(String detail) {
        return of(HttpStatus.NOT_FOUND, "unknown", "Not found", detail);
    }

    public static ErrorResponseException refused(String detail) {
        return of(HttpStatus.CONFLICT, "refused", "Refused by a rule", detail);
    }

    public static ErrorResponseException stale(String detail) {
        return of(HttpStatus.PRECONDITION_FAILED, "stale", "Changed meanwhile", detail);
    }

    public static ErrorResponseException keyReused(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "Idempotency key reused", detail);
    }

    public static ErrorResponseException busy(String detail) {
        ErrorResponseException busy = of(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy", detail);
        busy.getHeaders().add(HttpHeaders.RETRY_AFTER, "5");
        return busy;
    }

    private static ErrorResponseException of(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:pactrail:" + type));
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, null);
    }
}
