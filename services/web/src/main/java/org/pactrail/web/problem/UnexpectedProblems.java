package org.pactrail.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.pactrail.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers with status 500 where a request failed for an unforeseen reason. The log gets the exceptions' types and stack traces without
 * their messages, which may repeat what a caller sent.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedProblems {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);
    private static final int MOST_FRAMES = 60;

    static final String DETAIL =
            "Something went wrong inside Pactrail. Read again whether the change is there before you send it"
                    + " once more, and report it to an administrator, who finds the cause in the log.";

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException unexpected) {
        LOG.error("A request failed for a reason that nobody foresaw: {}", trace(unexpected));
        return Problem.document(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Unexpected", DETAIL);
    }

    private static String trace(Throwable thrown) {
        String own = Arrays.stream(thrown.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", thrown.getClass().getName(), ""));
        Throwable cause = thrown.getCause();
        return cause == null ? own : own + "\nCaused by: " + trace(cause);
    }
}
