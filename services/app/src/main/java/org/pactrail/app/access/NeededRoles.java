package org.pactrail.app.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Allows a request when its caller has one of the roles that the call {@link Needs}. An address or a method without a call is allowed to
 * everybody who is signed in, and answered with status 404 or 405; a call without {@code Needs} is allowed to nobody.
 */
final class NeededRoles implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<Role> ANY = Set.of(Role.values());

    private final Supplier<List<Call>> calls;

    /** @param mappings read at the first request, once all calls are mapped */
    NeededRoles(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.calls = SingletonSupplier.of(() -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(Call::of)
                .sorted(Comparator.comparing(Call::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList());
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Set<Role> needed = needed(
                context.getRequest().getMethod(),
                PathContainer.parsePath(context.getRequest().getRequestURI()));
        return new AuthorizationDecision(needed.isEmpty() || has(caller.get(), needed));
    }

    private Set<Role> needed(String method, PathContainer path) {
        return calls.get().stream()
                .filter(call -> call.takes(method) && call.path().matches(path))
                .findFirst()
                .map(Call::roles)
                .orElse(ANY);
    }

    private static boolean has(@Nullable Authentication caller, Set<Role> needed) {
        return caller != null
                && caller.isAuthenticated()
                && caller.getAuthorities().stream()
                        .anyMatch(authority -> needed.stream()
                                .anyMatch(role -> ("ROLE_" + role.name()).equals(authority.getAuthority())));
    }

    /** @param methods none for all */
    private record Call(Set<String> methods, PathPattern path, Set<Role> roles) {

        static Stream<Call> of(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
            Set<String> methods = mapped.getKey().getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::name)
                    .collect(Collectors.toUnmodifiableSet());
            var patterns = mapped.getKey().getPathPatternsCondition();
            return patterns == null
                    ? Stream.empty()
                    : patterns.getPatterns().stream().map(path -> new Call(methods, path, roles(mapped.getValue())));
        }

        /** Returns the roles of {@link Needs}; a call without is of another maker, such as Spring, and open to who is signed in. */
        private static Set<Role> roles(HandlerMethod handler) {
            Needs own = handler.getMethodAnnotation(Needs.class);
            Needs needs = own == null ? handler.getBeanType().getAnnotation(Needs.class) : own;
            if (needs == null && handler.getBeanType().getName().startsWith("org.pactrail.")) {
                throw new IllegalStateException("A call without @Needs: " + handler);
            }
            return needs == null ? ANY : Arrays.stream(needs.value()).collect(Collectors.toUnmodifiableSet());
        }

        boolean takes(String method) {
            return methods.isEmpty() || methods.contains(method) || method.equals("HEAD") && methods.contains("GET");
        }
    }
}
