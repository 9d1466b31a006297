package org.pactrail.app.access;

import static org.pactrail.web.role.Role.ADMIN;
import static org.pactrail.web.role.Role.APPROVER;
import static org.pactrail.web.role.Role.AUDITOR;
import static org.pactrail.web.role.Role.OFFICER;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import org.pactrail.app.access.guess.SlowedGuesses;
import org.pactrail.app.ledger.LedgerSettings;
import org.pactrail.console.ConsoleService;
import org.pactrail.web.peer.PeerSettings;
import org.pactrail.web.role.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configures the sign-in of callers and the check of their roles: HTTP Basic for programs, tokens for other processes of Pactrail, a
 * session with form login and CSRF tokens for browsers.
 */
@Configuration(proxyBeanMethods = false)
class Security {
    /** Lets pages load files from Pactrail alone, appear in no frame, and send forms to Pactrail alone. */
    private static final String OWN_FILES_ONLY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final PathPatternRequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            CurrentUsers users,
            AccessProblems problems,
            SlowedGuesses guesses,
            MappedCalls calls,
            ObjectProvider<ConsoleService> console,
            PeerSettings peers,
            Clock clock) {
        NeededRoles needed = new NeededRoles(calls);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/console/**", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyRole(names(OFFICER, APPROVER, AUDITOR, ADMIN))
                        .anyRequest()
                        .access(needed))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .formLogin(login ->
                        console.ifAvailable(pages -> login.loginPage("/login").permitAll()))
                .headers(headers -> console.ifAvailable(
                        pages -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FILES_ONLY))))
                .csrf(csrf -> csrf.csrfTokenRepository(cookies()).requireCsrfProtectionMatcher(Security::mayBeForged))
                .addFilterAfter(new EndedSessions(users), SecurityContextHolderFilter.class)
                .addFilterBefore(guesses, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new PeerTokens(peers.signing().orElse(null), clock, problems), BasicAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(problems, API).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    AccessProblems accessProblems(JsonMapper json) {
        return new AccessProblems(json);
    }

    @Bean
    SlowedGuesses slowedGuesses(AccessProblems problems, Clock clock) {
        return new SlowedGuesses(clock, problems::tooSoon);
    }

    /** Keeps the filter out of the server's own chain: it runs in the chain of the sign-in only. */
    @Bean
    FilterRegistrationBean<SlowedGuesses> notByTheServer(SlowedGuesses guesses) {
        FilterRegistrationBean<SlowedGuesses> registration = new FilterRegistrationBean<>(guesses);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    PasswordEncoder passwords(Clock clock) {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }

    @Bean
    CurrentUsers users(UserSettings settings, LedgerSettings ledger, PasswordEncoder passwords) {
        return new CurrentUsers(
                settings.users().isEmpty() ? new FirstAdmin(ledger, passwords).user() : settings.users());
    }

    /**
     * Returns whether a browser might have been tricked into sending a change: any change but one with credentials that a program sent, and
     * one that has neither a session nor credentials.
     */
    private static boolean mayBeForged(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !isFromProgram(request) && !isFromNobody(request);
    }

    /**
     * Returns whether a program sent the credentials; a browser that posts for another site names that site in {@code Origin}, also where
     * the browser leaves {@code Sec-Fetch-Site} out.
     */
    private static boolean isFromProgram(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        String site = request.getHeader("Sec-Fetch-Site");
        return credentials != null
                && (credentials.startsWith("Basic ") || credentials.startsWith(PeerTokens.SCHEME))
                && !CorsUtils.isCorsRequest(request)
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    /**
     * Returns whether a call of the API has neither a session nor credentials. The call is refused anyway, and must not make a session for
     * a CSRF token first.
     */
    private static boolean isFromNobody(HttpServletRequest request) {
        return API.matches(request)
                && request.getRequestedSessionId() == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /**
     * Returns a place for CSRF tokens that needs no session: a cookie, which scripts cannot read, holds the token that a page repeats. A
     * visitor who is not signed in could otherwise fill the memory with sessions.
     */
    private static CsrfTokenRepository cookies() {
        CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();
        cookies.setHeaderName("X-CSRF-TOKEN");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return cookies;
    }

    /** Returns a memory, in a cookie, of the page to show after the sign-in; it leaves out calls of the API. */
    private static RequestCache pagesOnly() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && !API.matches(request));
        return cache;
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
