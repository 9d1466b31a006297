package org.pactrail.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.Problem;
import org.pactrail.web.role.Needs;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a problem document where the firewall refuses a request before it reaches any call. */
@Needs({})
@RestController
class ContainerProblems implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> refused(HttpServletRequest request) {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document(status));
    }

    static ProblemDetail document(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return Problem.document(
                    status, "unknown", "Not found", "There is nothing here. The calls are listed at /v3/api-docs.");
        }
        if (status.is5xxServerError()) {
            return Problem.document(status, "unexpected", "Unexpected", UnexpectedProblems.DETAIL);
        }
        return Problem.unreadable(status);
    }

    /** Returns the status of an error code; without a code 404, because nothing was refused and a caller asked for this very page. */
    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
