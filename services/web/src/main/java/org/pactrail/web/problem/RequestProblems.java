package org.pactrail.web.problem;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.fold.ViewBehind;
import org.pactrail.web.Problem;
import org.pactrail.web.body.BodyTooLarge;
import org.pactrail.web.body.MalformedRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers with a problem document where a request fails before or beside its call: a body at fault, the ledger away, a view behind. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestProblems {

    @ExceptionHandler
    ProblemDetail malformed(MalformedRequest request) {
        ProblemDetail problem =
                Problem.document(HttpStatus.BAD_REQUEST, "malformed", "Malformed request", request.getMessage());
        problem.setProperty("errors", request.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLarge body) {
        return Problem.document(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Body too large", body.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(LedgerUnavailable unavailable) {
        return later("unavailable", "Ledger unavailable", unavailable.getMessage(), 5);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(AppendRefused.TooLarge large) {
        return Problem.document(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too much at once", large.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(ViewBehind behind) {
        return later("behind", "Not there yet", behind.getMessage(), 1);
    }

    @ExceptionHandler
    ProblemDetail nothingThere(NoResourceFoundException missing) {
        return Problem.document(
                HttpStatus.NOT_FOUND,
                "unknown",
                "Not found",
                "There is nothing at /" + missing.getResourcePath() + ". The calls are listed at /v3/api-docs.");
    }

    @ExceptionHandler
    ProblemDetail otherType(HttpMediaTypeNotSupportedException type) {
        MediaType wanted = type.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)
                ? MediaType.MULTIPART_FORM_DATA
                : MediaType.APPLICATION_JSON;
        return Problem.document(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "malformed",
                "Unsupported media type",
                "Send the body as " + wanted + " and say so in the header Content-Type.");
    }

    @ExceptionHandler
    ProblemDetail unreadableAnswer(HttpMediaTypeNotAcceptableException type) {
        String answered =
                type.getSupportedMediaTypes().stream().map(MediaType::toString).collect(joining(" or "));
        return Problem.document(
                HttpStatus.NOT_ACCEPTABLE,
                "malformed",
                "Not acceptable",
                "The answer is " + (answered.isEmpty() ? MediaType.APPLICATION_JSON : answered)
                        + ". Say so in the header Accept, or leave it out.");
    }

    @ExceptionHandler
    ProblemDetail withoutBody(HttpMessageNotReadableException unreadable) {
        return Problem.document(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "Malformed request",
                "The request has no body, or one that cannot be read. Send a JSON object.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException method) {
        ProblemDetail problem = Problem.document(
                HttpStatus.METHOD_NOT_ALLOWED,
                "malformed",
                "Method not allowed",
                "Use " + String.join(" or ", allowed(method)) + " here instead of " + method.getMethod()
                        + ". Nothing is ever deleted or overwritten in Pactrail.");
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(method.getHeaders())
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail withoutFile(MissingServletRequestPartException missing) {
        return Problem.document(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "Malformed request",
                "The form lacks the file \"" + missing.getRequestPartName() + "\". Attach it as multipart/form-data.");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException large) {
        return Problem.document(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "File too large",
                "A file may have at most 64 MB. Split it; each part is an import of its own.");
    }

    @ExceptionHandler
    ProblemDetail brokenForm(MultipartException broken) {
        return Problem.document(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "Malformed request",
                "The form cannot be read. Send it as multipart/form-data with the files \"agreements\" and, if need be,"
                        + " \"partners\".");
    }

    @ExceptionHandler
    ProblemDetail wrongKind(MethodArgumentTypeMismatchException mismatch) {
        return Problem.document(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "Malformed request",
                "\"" + mismatch.getName() + "\" must be " + kind(mismatch.getRequiredType()) + ".");
    }

    private static ResponseEntity<ProblemDetail> later(
            String type, String title, @Nullable String detail, int seconds) {
        ProblemDetail problem = Problem.document(HttpStatus.SERVICE_UNAVAILABLE, type, title, detail);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(problem);
    }

    private static SortedSet<String> allowed(HttpRequestMethodNotSupportedException method) {
        String[] allowed = method.getSupportedMethods();
        return new TreeSet<>(allowed == null ? List.of("another method") : List.of(allowed));
    }

    private static String kind(@Nullable Class<?> required) {
        if (required == null) {
            return "something else";
        }
        if (required.isEnum()) {
            return "one of " + Arrays.toString(required.getEnumConstants());
        }
        return switch (required.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "int", "integer", "long" -> "a whole number";
            case "boolean" -> "true or false";
            case "localdate" -> "a date, such as 2026-03-31";
            default -> "a valid id of at most 64 characters";
        };
    }
}
