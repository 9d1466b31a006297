package org.pactrail.app.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Holds the calls of this process, each with the roles that it {@link Needs}. */
@Component
final class MappedCalls {
    static final Set<Role> ANY = Set.of(Role.values());

    private final Supplier<List<Call>> calls;

    /** @param mappings read at the first request, once all calls are mapped */
    MappedCalls(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.calls = SingletonSupplier.of(() -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(Call::of)
                .sorted(Comparator.comparing(Call::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList());
    }

    /** Returns all calls; of two that match an address, the first one is made. */
    List<Call> all() {
        return calls.get();
    }

    /**
     * Describes one call.
     *
     * @param methods none for all
     * @param roles of which a caller needs one; none for a page that is shown before anybody signs in
     */
    record Call(Set<String> methods, PathPattern path, Set<Role> roles) {

        static Stream<Call> of(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
            Set<String> methods = mapped.getKey().getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::name)
                    .collect(Collectors.toUnmodifiableSet());
            var patterns = mapped.getKey().getPathPatternsCondition();
            return patterns == null
                    ? Stream.empty()
                    : patterns.getPatterns().stream().map(path -> new Call(methods, path, roles(mapped.getValue())));
        }

        /** Returns the roles of {@link Needs}; all roles for a call of another maker, such as Spring, which has no such annotation. */
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

        boolean isFor(Set<Role> held) {
            return roles.isEmpty() || held.stream().anyMatch(roles::contains);
        }
    }
}
