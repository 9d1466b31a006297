package org.pactrail.app.api;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.RequestContext;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One operation of Pactrail: a method of HTTP, a path, and the controller's method that answers.
 *
 * @param roles of which a caller needs one; none for a page that is shown before anybody signs in
 * @param sent media types of the body that the mapping names
 * @param answered media types that the mapping names
 */
record Call(
        String method,
        String path,
        HandlerMethod handler,
        Set<Role> roles,
        Set<MediaType> sent,
        Set<MediaType> answered)
        implements Comparable<Call> {
    private static final Comparator<Call> ORDER =
            Comparator.comparing(Call::path).thenComparing(Call::method);

    /** Returns every operation that Pactrail's own controllers map, by path. */
    static List<Call> all(RunningPactrail pactrail) {
        return pactrail.parts(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> mapped.getValue().getBeanType().getName().startsWith("org.pactrail."))
                .flatMap(mapped -> of(mapped.getKey(), mapped.getValue()))
                .sorted()
                .toList();
    }

    private static Stream<Call> of(RequestMappingInfo info, HandlerMethod handler) {
        return info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> info.getPatternValues().stream()
                        .map(path -> new Call(
                                method,
                                path,
                                handler,
                                roles(handler),
                                info.getConsumesCondition().getConsumableMediaTypes(),
                                info.getProducesCondition().getProducibleMediaTypes())));
    }

    private static Set<Role> roles(HandlerMethod handler) {
        Needs own = handler.getMethodAnnotation(Needs.class);
        @Nullable Needs needs = own == null ? handler.getBeanType().getAnnotation(Needs.class) : own;
        if (needs == null) {
            throw new AssertionError("Name the roles of this call with @Needs: " + handler);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(List.of(needs.value()));
        return roles;
    }

    /** Returns whether programs call it, rather than people who look at pages. */
    boolean isApi() {
        return path.startsWith("/api/") || path.startsWith("/v3/");
    }

    boolean isCommand() {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == RequestContext.class);
    }

    Stream<MethodParameter> parameters() {
        return Stream.of(handler.getMethodParameters());
    }

    /** Returns the roles' names in the order of {@link Role}. */
    List<String> roleNames() {
        return roles.stream().map(Role::name).toList();
    }

    /** Returns the names of all that may call, for a sentence. */
    Set<String> others() {
        Set<String> others = new TreeSet<>();
        EnumSet.allOf(Role.class).stream()
                .filter(role -> !roles.contains(role))
                .map(Role::name)
                .forEach(others::add);
        return others;
    }

    @Override
    public int compareTo(Call other) {
        return ORDER.compare(this, other);
    }

    /** Returns the operation as words and refusals name it, such as {@code GET /api/partners}. */
    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
