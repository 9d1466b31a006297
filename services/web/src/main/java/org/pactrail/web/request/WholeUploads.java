package org.pactrail.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.pactrail.web.body.MalformedRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an upload that is broken off between two of its parts, before its call decides anything. Tomcat takes the parts up to there for
 * the whole form, which would make a real import of a dry run whose last part did not arrive. Refuses also an upload that goes on for long
 * after its last part, which would keep a thread for as long as its sender likes.
 */
final class WholeUploads implements HandlerInterceptor {

    /** Bytes that may follow the last part; senders put a line end there at most. */
    private static final int MOST_AFTER_THE_END = 8 * 1024;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request instanceof MultipartHttpServletRequest) {
            readToItsEnd(request);
        } else if (isForm(request)) {
            throw MalformedRequest.of("", "The upload is no form that can be read");
        }
        return true;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void readToItsEnd(HttpServletRequest request) {
        try {
            if (request.getInputStream().readNBytes(MOST_AFTER_THE_END + 1).length > MOST_AFTER_THE_END) {
                throw MalformedRequest.of("", "The upload goes on after its last part. Send nothing after it");
            }
        } catch (IOException brokenOff) {
            throw MalformedRequest.of("", "The upload was broken off before its end");
        }
    }
}
