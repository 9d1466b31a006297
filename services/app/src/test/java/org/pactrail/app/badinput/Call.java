package org.pactrail.app.badinput;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.request.KnownParameters;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * A question of the API, as it is mapped.
 *
 * @param path with its variables in braces
 * @param role that may ask
 * @param parameters names of its query parameters
 */
record Call(String path, Role role, List<String> parameters) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    /** Finds every question that is mapped. */
    static List<Call> all(RunningPactrail pactrail) {
        return pactrail.calls().entrySet().stream()
                .filter(mapped ->
                        mapped.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapped -> calls(mapped.getKey(), mapped.getValue()))
                .sorted(Comparator.comparing(Call::path))
                .toList();
    }

    private static Stream<Call> calls(RequestMappingInfo mapping, HandlerMethod handler) {
        List<String> parameters = Stream.of(handler.getMethodParameters())
                .flatMap(KnownParameters::names)
                .toList();
        return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .map(path -> new Call(path, role(handler), parameters));
    }

    private static Role role(HandlerMethod handler) {
        Needs own = handler.getMethodAnnotation(Needs.class);
        Needs needs = own == null ? handler.getBeanType().getAnnotation(Needs.class) : own;
        return Objects.requireNonNull(needs).value()[0];
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Returns the path with a value for each variable. */
    String at(Map<String, String> values) {
        return VARIABLE.matcher(path)
                .replaceAll((MatchResult found) -> Objects.requireNonNull(values.get(found.group(1)), found.group(1)));
    }

    @Override
    public String toString() {
        return "GET " + path;
    }
}
