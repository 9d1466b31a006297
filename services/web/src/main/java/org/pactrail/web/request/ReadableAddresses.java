package org.pactrail.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses an address whose query is no UTF-8: decoded with replacement characters, a question would be answered that was never asked. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReadableAddresses extends OncePerRequestFilter {
    private final JsonMapper json;

    ReadableAddresses(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request.getQueryString())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problem.unreadable(HttpStatus.BAD_REQUEST));
    }

    static boolean isReadable(@Nullable String query) {
        if (query == null || (query.indexOf('%') < 0 && query.chars().allMatch(character -> character < 0x80))) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(query)));
            return true;
        } catch (CharacterCodingException | NumberFormatException unreadable) {
            return false;
        }
    }

    private static byte[] bytes(String query) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            char character = query.charAt(i);
            if (character == '%') {
                if (i + 2 >= query.length()) {
                    throw new CharacterCodingException();
                }
                bytes.write(Integer.parseInt(query, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(character);
            }
        }
        return bytes.toByteArray();
    }
}
