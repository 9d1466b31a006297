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
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses an address whose query is no UTF-8, or holds the character 0: a decoder with replacement characters would answer another question
 * than the caller's.
 */
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
        Optional<String> unreadable = unreadable(request.getQueryString());
        if (unreadable.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), refusal(unreadable.get()));
    }

    private static ProblemDetail refusal(String parameter) {
        String name = parameter.substring(0, (parameter + '=').indexOf('='));
        String named = isReadable(name) ? "\"" + Problem.echo(name) + "\"" : "A parameter";
        return Problem.document(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "Malformed request",
                named
                        + " is no text in UTF-8, or holds the character 0. Write special characters as %-codes of UTF-8, such"
                        + " as %C3%A9 for é.");
    }

    private static Optional<String> unreadable(@Nullable String query) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(parameter -> !isReadable(parameter))
                        .findFirst();
    }

    private static boolean isReadable(String query) {
        if (query.indexOf('%') < 0 && query.chars().allMatch(character -> character < 0x80)) {
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
                bytes.write(code(query, i + 1));
                i += 2;
            } else {
                bytes.write(character);
            }
        }
        return bytes.toByteArray();
    }

    private static int code(String query, int at) throws CharacterCodingException {
        int code = at + 2 > query.length() ? 0 : Integer.parseInt(query, at, at + 2, 16);
        if (code == 0) {
            throw new CharacterCodingException();
        }
        return code;
    }
}
