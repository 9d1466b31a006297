package org.pactrail.views;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question that has no answer, in a sentence that says what to do. */
final class Problem {
    private Problem() {}

    static ErrorResponseException malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, detail);
    }

    static ErrorResponseException unknown(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    private static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
