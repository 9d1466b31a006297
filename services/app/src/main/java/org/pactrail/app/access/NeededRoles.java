package org.pactrail.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Allows a request when its caller has one of the roles that the call {@link Needs}. An address or a method without a call is allowed to
 * everybody who is signed in, and answered with status 404 or 405; a call without {@code Needs} is allowed to nobody.
 */
final class NeededRoles implements AuthorizationManager<RequestAuthorizationContext> {
    private final MappedCalls calls;

    NeededRoles(MappedCalls calls) {
        this.calls = calls;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Set<Role> needed = needed(context.getRequest().getMethod(), pathOfCall(context.getRequest()));
        return new AuthorizationDecision(needed.isEmpty() || has(caller.get(), needed));
    }

    /** Returns the path that calls are matched with: the address without the part that a setting puts before every path. */
    private static PathContainer pathOfCall(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    private Set<Role> needed(String method, PathContainer path) {
        return calls.all().stream()
                .filter(call -> call.takes(method) && call.path().matches(path))
                .findFirst()
                .map(MappedCalls.Call::roles)
                .orElse(MappedCalls.ANY);
    }

    private static boolean has(@Nullable Authentication caller, Set<Role> needed) {
        return caller != null
                && caller.isAuthenticated()
                && HeldRoles.of(caller).stream().anyMatch(needed::contains);
    }
}
