package org.pactrail.app.access.guess;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a password that comes too soon after wrong ones, before the password is checked, and logs every wrong one. */
public final class SlowedGuesses extends OncePerRequestFilter {
    private static final Logger SECURITY = LoggerFactory.getLogger("org.pactrail.security");
    private static final RequestMatcher FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");
    private static final String BASIC = "Basic ";

    private final GuessDelays delays;
    private final Refusal refusal;

    /** Answers a program whose password comes too soon. */
    @FunctionalInterface
    public interface Refusal {
        /** @param seconds after which the program may try again */
        void write(HttpServletResponse response, long seconds) throws IOException;
    }

    public SlowedGuesses(Clock clock, Refusal refusal) {
        this.delays = new GuessDelays(clock);
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isForm = FORM.matches(request);
        String user = isForm ? request.getParameter("username") : basic(request.getHeader(HttpHeaders.AUTHORIZATION));
        Duration left = user == null ? Duration.ZERO : delays.left(request.getRemoteAddr(), user);
        if (left.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = left.toSeconds() + 1;
        SECURITY.warn(
                "A sign-in was refused for {} seconds after wrong passwords: address={}",
                seconds,
                request.getRemoteAddr());
        if (isForm) {
            response.sendRedirect(request.getContextPath() + "/login?wait=" + seconds);
        } else {
            refusal.write(response, seconds);
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String address = address(event.getAuthentication());
        delays.failed(address, event.getAuthentication().getName());
        SECURITY.warn(
                "A sign-in failed: address={} cause={}",
                address,
                event.getException().getClass().getSimpleName());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        delays.succeeded(
                address(event.getAuthentication()), event.getAuthentication().getName());
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    /** Returns the user's name of HTTP Basic; null for other credentials, or such as nobody can read. */
    private static @Nullable String basic(@Nullable String credentials) {
        if (credentials == null || !credentials.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(credentials.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : pair.substring(0, colon);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
