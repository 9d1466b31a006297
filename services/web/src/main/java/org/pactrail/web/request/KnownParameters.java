package org.pactrail.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pactrail.web.Problem;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a query parameter that a call does not know, or that comes twice. Left alone, a misspelt filter would be answered with figures
 * that look right and are not those that were asked for.
 */
public final class KnownParameters implements HandlerInterceptor {
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod call) {
            List<String> known = known(call);
            for (Map.Entry<String, List<String>> sent : sent(request.getQueryString())) {
                refuseUnlessKnown(sent.getKey(), sent.getValue().size(), known);
            }
        }
        return true;
    }

    private static Iterable<Map.Entry<String, List<String>>> sent(String query) {
        return UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .entrySet();
    }

    private static void refuseUnlessKnown(String name, int times, List<String> known) {
        if (!known.contains(name)) {
            throw Problem.malformed("\"" + Problem.echo(name) + "\" is not a parameter of this call; "
                    + (known.isEmpty() ? "it has none." : "it knows " + String.join(", ", known) + "."));
        }
        if (times > 1) {
            throw Problem.malformed("\"" + name + "\" comes " + times + " times. Give it once.");
        }
    }

    private static List<String> known(HandlerMethod call) {
        return Arrays.stream(call.getMethodParameters())
                .flatMap(KnownParameters::names)
                .toList();
    }

    /** Returns the names of the query parameters that a method's parameter takes: its own, or those of its record's components. */
    public static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        return parameter.hasParameterAnnotation(RequestParam.class) ? Stream.of(name(parameter)) : Stream.empty();
    }

    /** Returns the name of a method's parameter as callers know it. */
    public static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(NAMES);
        return String.valueOf(parameter.getParameterName());
    }
}
