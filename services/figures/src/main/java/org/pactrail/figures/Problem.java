package org.pactrail.figures;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question that has no answer, or a request that is not followed, in a sentence that says what to do. */
final class Problem {
    private Problem() {}

    static ErrorResponseException malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, "malformed", "Malformed request", detail);
    }

    static ErrorResponseException unknown(String detail) {
        return of(HttpStatus.NOT_FOUND, "unknown", "Not found", detail);
    }

    static ErrorResponseException refused(String detail) {
        return of(HttpStatus.CONFLICT, "refused", "Refused by a rule", detail);
    }

    static ErrorResponseException stale(String detail) {
        return of(HttpStatus.PRECONDITION_FAILED, "stale", "Changed meanwhile", detail);
    }

    static ErrorResponseException keyReused(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "Idempotency key reused", detail);
    }

    static ErrorResponseException busy(String detail) {
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
