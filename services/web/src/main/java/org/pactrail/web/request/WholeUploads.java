package org.pactrail.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.pactrail.web.body.MalformedRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an upload that is broken off between two of its parts, before its call decides anything. Tomcat takes the parts up to there for
 * the whole form, which would make a real import of a dry run whose last part did not arrive.
 */
final class WholeUploads implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request instanceof MultipartHttpServletRequest) {
            try {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException brokenOff) {
                throw MalformedRequest.of("", "The upload was broken off before its end");
            }
        }
        return true;
    }
}
