package org.pactrail.pipeline.http;

import java.net.URI;
import org.pactrail.pipeline.body.MalformedRequest;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.KeyReused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.command.CommandRefused.Stale;
import org.pactrail.pipeline.command.CommandRefused.Taken;
import org.pactrail.pipeline.command.CommandRefused.Unknown;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place that turns what is refused into a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems {

    @ExceptionHandler
    ProblemDetail malformed(MalformedRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "malformed", "Malformed request", request);
        problem.setProperty("errors", request.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLarge body) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Body too large", body);
    }

    @ExceptionHandler
    ProblemDetail refused(CommandRefused refused) {
        return switch (refused) {
            case RuleBroken rule -> problem(HttpStatus.CONFLICT, "refused", "Refused by a rule", rule);
            case Taken taken -> {
                ProblemDetail problem = problem(HttpStatus.CONFLICT, "taken", "Name taken", taken);
                problem.setProperty("holder", taken.holder());
                yield problem;
            }
            case Unknown unknown -> problem(HttpStatus.NOT_FOUND, "unknown", "Not found", unknown);
            case Stale stale -> {
                ProblemDetail problem = problem(HttpStatus.PRECONDITION_FAILED, "stale", "Changed meanwhile", stale);
                problem.setProperty("version", stale.current());
                problem.setProperty("changes", stale.changes());
                yield problem;
            }
            case KeyReused reused ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "Idempotency-Key reused", reused);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setType(URI.create("urn:pactrail:" + type));
        problem.setTitle(title);
        return problem;
    }
}
