package org.pactrail.console.peers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the questions about all services, of which each process answers its own part: asks every process and merges the answers. An object
 * has the fields of all, and an array the items of all, each once; calls come in the order of their paths.
 */
@SuppressWarnings("serial") // no server keeps a servlet
final class MergedAnswers extends HttpServlet {
    static final String[] PATHS = {"/api/me", "/api/codes"};

    private final Peers peers;
    private final PeerRefusals refusals;
    private final JsonMapper json;

    MergedAnswers(Peers peers, PeerRefusals refusals, JsonMapper json) {
        this.peers = peers;
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest call, HttpServletResponse response) throws IOException {
        JsonNode merged = json.createObjectNode();
        String caching = null;
        for (String role : peers.rolesByAddress()) {
            HttpResponse<InputStream> answer =
                    refusals.unlessRefused(call, response, role, () -> peers.ask(call, role));
            if (answer == null) {
                return;
            }
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != HttpStatus.OK.value()) {
                    response.setStatus(answer.statusCode());
                    answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).ifPresent(response::setContentType);
                    body.transferTo(response.getOutputStream());
                    return;
                }
                merged = merged(merged, json.readTree(body));
            }
            caching = answer.headers().firstValue(HttpHeaders.CACHE_CONTROL).orElse(null);
        }
        write(merged, caching, new ServletWebRequest(call, response), response);
    }

    private void write(
            JsonNode merged, @Nullable String caching, ServletWebRequest exchange, HttpServletResponse response)
            throws IOException {
        byte[] bytes = json.writeValueAsString(merged).getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        if (!exchange.checkNotModified('"' + DigestUtils.md5DigestAsHex(bytes) + '"')) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(bytes);
        }
    }

    private JsonNode merged(JsonNode one, JsonNode other) {
        if (one instanceof ObjectNode first && other instanceof ObjectNode second) {
            Map<String, JsonNode> fields = new TreeMap<>();
            first.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            second.properties().forEach(field -> fields.merge(field.getKey(), field.getValue(), this::merged));
            return json.createObjectNode().setAll(fields);
        }
        if (one instanceof ArrayNode first && other instanceof ArrayNode second && !first.equals(second)) {
            List<JsonNode> items = Stream.concat(first.valueStream(), second.valueStream())
                    .distinct()
                    .sorted(Comparator.comparing(
                                    (JsonNode item) -> item.path("path").asString(item.asString("")))
                            .thenComparing(item -> item.path("method").asString("")))
                    .toList();
            return json.createArrayNode().addAll(items);
        }
        return one;
    }
}
