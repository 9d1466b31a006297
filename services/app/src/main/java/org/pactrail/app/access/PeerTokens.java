package org.pactrail.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.peer.PeerKey;
import org.pactrail.web.peer.PeerToken;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in the user of a {@link PeerToken} for one request, without a session; refuses every other token. */
final class PeerTokens extends OncePerRequestFilter {
    /** Begins the header Authorization of a request that brings a token. */
    static final String SCHEME = "Pactrail ";

    private final @Nullable PeerKey key;
    private final Clock clock;
    private final AccessProblems problems;

    /** @param key null where no token is accepted */
    PeerTokens(@Nullable PeerKey key, Clock clock, AccessProblems problems) {
        this.key = key;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null || !credentials.startsWith(SCHEME)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PeerToken> token = read(credentials.substring(SCHEME.length()));
        if (token.isEmpty()) {
            problems.commence(request, response, new BadCredentialsException("No token of a peer"));
            return;
        }
        SecurityContextHolder.setContext(signedIn(token.get()));
        chain.doFilter(request, response);
    }

    private Optional<PeerToken> read(String signed) {
        return key == null ? Optional.empty() : key.read(signed, clock.instant());
    }

    private static SecurityContext signedIn(PeerToken token) {
        List<SimpleGrantedAuthority> roles = token.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(token.user(), null, roles));
        return context;
    }
}
