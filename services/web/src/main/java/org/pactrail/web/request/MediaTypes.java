package org.pactrail.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.body.BodyConverter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses a request whose {@code Content-Type} its call does not read, or whose {@code Accept} the answer cannot meet, before the call
 * decides anything. A call answers JSON unless its mapping names what it produces, which the mapping has then compared already.
 */
final class MediaTypes implements HandlerInterceptor {
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    private final HeaderContentNegotiationStrategy accept = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeException {
        if (handler instanceof HandlerMethod call) {
            if (takesBody(call) && !BodyConverter.reads(contentType(request.getContentType()))) {
                throw new HttpMediaTypeNotSupportedException((MediaType) null, JSON);
            }
            List<MediaType> accepted = accept.resolveMediaTypes(new ServletWebRequest(request));
            boolean compared = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
            if (!compared && accepted.stream().noneMatch(MediaTypes::meansJson)) {
                throw new HttpMediaTypeNotAcceptableException(JSON);
            }
        }
        return true;
    }

    private static boolean takesBody(HandlerMethod call) {
        return Arrays.stream(call.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static @Nullable MediaType contentType(@Nullable String header) {
        try {
            return header == null ? null : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }

    private static boolean meansJson(MediaType accepted) {
        return accepted.getQualityValue() > 0 && accepted.isCompatibleWith(MediaType.APPLICATION_JSON);
    }

    /** Negotiates as Spring does, but takes a malformed {@code Accept} for any, so that the refusal itself can be written. */
    static List<MediaType> negotiated(NativeWebRequest request) {
        try {
            return new HeaderContentNegotiationStrategy().resolveMediaTypes(request);
        } catch (HttpMediaTypeNotAcceptableException malformed) {
            return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
        }
    }
}
