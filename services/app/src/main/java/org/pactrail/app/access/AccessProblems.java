package org.pactrail.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pactrail.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem document where a caller is not signed in, or lacks the role for a call. */
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final JsonMapper json;

    AccessProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (!isFromScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Pactrail\", charset=\"UTF-8\"");
        }
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "sign-in",
                "Sign in",
                "Send a user's name and password (HTTP Basic), or sign in at /login. Ask an administrator for a user.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean anonymous = SecurityContextHolder.getContext().getAuthentication() == null;
        if (anonymous && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            commence(request, response, new InsufficientAuthenticationException("Nobody is signed in", denied));
            return;
        }
        String why = denied instanceof CsrfException
                ? "The session's CSRF token is missing or old. Load the page again, and send the command from there."
                : "Your roles do not allow " + request.getMethod() + " " + Problem.echo(request.getRequestURI())
                        + ". Ask an administrator for the role, or somebody who has it.";
        write(response, HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", why);
    }

    /** Refuses a password that comes too soon after wrong ones. */
    void tooSoon(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-soon",
                "Too many wrong passwords",
                "Too many wrong passwords came from this address for this user. Try again in " + seconds
                        + " seconds, with the right one; ask an administrator when it is lost.");
    }

    /**
     * Returns whether a page's own script sent the request; challenged, the browser would ask for a password itself and keep the script
     * waiting.
     */
    private static boolean isFromScript(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    private void write(HttpServletResponse response, HttpStatus status, String type, String title, String detail)
            throws IOException {
        ProblemDetail problem = Problem.document(status, type, title, detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
