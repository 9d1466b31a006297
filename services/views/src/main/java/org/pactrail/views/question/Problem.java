package org.pactrail.views.question;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Makes the problem documents of refused questions; each has a sentence that says the remedy. */
public final class Problem {
    private Problem() {}

    public static ErrorResponseException malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, "malformed", "Malformed request", detail);
    }

    public static ErrorResponseException unknown(String detail) {
        return of(HttpStatus.NOT_FOUND, "unknown", "Not found", detail);
    }

    private static ErrorResponseException of(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:pactrail:" + type));
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, null);
    }
}
