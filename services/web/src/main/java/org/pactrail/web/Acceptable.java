package org.pactrail.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses a request whose {@code Accept} the answer cannot meet, before the call decides anything. A call answers JSON unless its mapping
 * names what it produces, which the mapping has then compared already.
 */
final class Acceptable implements HandlerInterceptor {
    private static final List<MediaType> ANSWERED = List.of(MediaType.APPLICATION_JSON);

    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        boolean compared = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
        if (handler instanceof HandlerMethod && !compared) {
            boolean met = header.resolveMediaTypes(new ServletWebRequest(request)).stream()
                    .anyMatch(accepted -> ANSWERED.stream().anyMatch(accepted::isCompatibleWith));
            if (!met) {
                throw new HttpMediaTypeNotAcceptableException(ANSWERED);
            }
        }
        return true;
    }
}
