package org.pactrail.app.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls Pactrail as one user.
 *
 * @param credentials value of the header Authorization; null for nobody
 */
public record PactrailClient(
        HttpClient http, URI base, @Nullable String credentials) {
    public static final String PASSWORD = "demo";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** Text at a JSON pointer, such as {@code /agreement/usdTotal}; empty when there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** Of a header; empty when there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public long position() {
            return Long.parseLong(header("Pactrail-Position"));
        }

        /** Of what was made. */
        public String id() {
            return at("/id");
        }
    }

    /** Of the sample's user who has a role. */
    public static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public PactrailClient as(String user, String password) {
        byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
        return new PactrailClient(http, base, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Answer get(String path) {
        return send(to(path));
    }

    /** The answer once it stands at a position or later. */
    public Answer get(String path, long after) {
        return get(path + (path.contains("?") ? "&" : "?") + "after=" + after);
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer post(String path, Form form) {
        return send(to(path).header("Content-Type", form.contentType()).POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return credentials == null ? request : request.header("Authorization", credentials);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The stream of changes, from its beginning when {@code lastEventId} is null. */
    public FiguresListener listen(@Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/figures/changes"))
                .header("Accept", "text/event-stream")
                .header("Authorization", String.valueOf(credentials));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("The stream was answered with " + response.statusCode());
        }
        return new FiguresListener(response.body());
    }
}
