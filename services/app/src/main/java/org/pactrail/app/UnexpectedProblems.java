package org.pactrail.app;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The last resort: what nobody foresaw is logged whole and answered without its innards. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedProblems {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException unexpected) {
        LOG.error("A request failed for a reason that nobody foresaw", unexpected);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong inside Pactrail. Read again whether the change is there before you send it once more,"
                        + " and tell an administrator, who finds the cause in the log.");
        problem.setType(URI.create("urn:pactrail:unexpected"));
        problem.setTitle("Unexpected");
        return problem;
    }
}
