package org.pactrail.app;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problem documents for what the firewall or the web server refuses before it reaches any call. */
@Hidden
@RestController
class ContainerProblems implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> refused(HttpServletRequest request) {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(status));
        problem.setType(URI.create("urn:pactrail:" + (status.is5xxServerError() ? "unexpected" : "malformed")));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Without a code nothing was refused: somebody asked for this very page. */
    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String detail(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return "There is nothing here. The calls are listed at /v3/api-docs.";
        }
        return status.is5xxServerError()
                ? "Something went wrong inside Pactrail. Tell an administrator, who finds the cause in the log."
                : "The request's method, address or headers are not such that Pactrail reads them. Write special"
                        + " characters of an address as %-codes, such as %20, without \"//\", \";\" or \"\\\" in its path.";
    }
}
