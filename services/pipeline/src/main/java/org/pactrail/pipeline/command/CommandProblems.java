package org.pactrail.pipeline.command;

import org.pactrail.pipeline.command.CommandRefused.KeyReused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;
import org.pactrail.pipeline.command.CommandRefused.Stale;
import org.pactrail.pipeline.command.CommandRefused.Taken;
import org.pactrail.pipeline.command.CommandRefused.Unknown;
import org.pactrail.pipeline.command.CommandRefused.Unreadable;
import org.pactrail.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers with a problem document where a command is refused. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CommandProblems {

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
            case Unreadable unreadable -> {
                ProblemDetail problem =
                        problem(HttpStatus.CONFLICT, "unreadable", "An entry cannot be read", unreadable);
                problem.setProperty("position", unreadable.position());
                yield problem;
            }
            case KeyReused reused ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "Idempotency-Key reused", reused);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, CommandRefused refused) {
        return Problem.document(status, type, title, refused.getMessage());
    }
}
