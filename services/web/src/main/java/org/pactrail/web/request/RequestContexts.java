package org.pactrail.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.MalformedRequest;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes a {@link RequestContext} of a request's user and headers. */
final class RequestContexts implements HandlerMethodArgumentResolver {
    /** Matches a version as an ETag; also a weak one, because a proxy that compresses an answer marks its ETag as weak. */
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(-1|0|[1-9][0-9]{0,17})\"");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestContext.class;
    }

    @Override
    public RequestContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        Principal user = request.getUserPrincipal();
        if (user == null) {
            throw new IllegalStateException("A command needs a user: path=" + request.getRequestURI());
        }
        return new RequestContext(
                user.getName(),
                "http",
                UUID.randomUUID().toString(),
                request.getMethod() + ' ' + request.getRequestURI(),
                seen(request.getHeader("If-Match")),
                key(user.getName(), request.getHeader("Idempotency-Key")));
    }

    private static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw MalformedRequest.of("If-Match", "must be an ETag as it was answered, such as \"3\", quotes included");
        }
        return Long.valueOf(version.group(1));
    }

    /** Puts the user's name into the key, so that no user gets the answer to another user's request. */
    private static @Nullable String key(String user, @Nullable String key) {
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw MalformedRequest.of("Idempotency-Key", "must have 1 to 128 visible ASCII characters, such as a UUID");
        }
        return "http " + user + ' ' + key;
    }
}
