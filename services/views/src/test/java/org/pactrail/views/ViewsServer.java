package org.pactrail.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.pactrail.ledger.Ledger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves the views alone, on a port of their own, over a given ledger, which stays open. */
public final class ViewsServer implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2024-05-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    public ViewsServer(Ledger ledger) {
        context = new SpringApplicationBuilder(Autoconfigured.class, ViewsService.class)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "spring.mvc.problemdetails.enabled", "true"))
                .initializers((GenericApplicationContext starting) -> {
                    starting.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
                    starting.registerBean(
                            Ledger.class, () -> ledger, definition -> definition.setDestroyMethodName(""));
                    starting.registerBean(Filter.class, () -> ViewsServer::signIn);
                })
                .run();
    }

    @EnableAutoConfiguration
    private static final class Autoconfigured {}

    /** Holds an answer with its body as JSON. */
    public record Answer(HttpResponse<String> response, JsonNode json) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Returns the JSON of the body at a JSON pointer. */
        public String at(String pointer) {
            return json.at(pointer).toString();
        }
    }

    public Answer get(String path) {
        return eventually(path).join();
    }

    /** Asks as a user of any name. */
    public Answer as(String user, String path) {
        return eventually(path, "User", user).join();
    }

    public CompletableFuture<Answer> eventually(String path) {
        return eventually(path, "Accept", "*/*");
    }

    private CompletableFuture<Answer> eventually(String path, String header, String value) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(header, value)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(response, JSON.readTree(response.body())));
    }

    private static void signIn(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String user = ((HttpServletRequest) request).getHeader("User");
        chain.doFilter(
                user == null
                        ? request
                        : new HttpServletRequestWrapper((HttpServletRequest) request) {
                            @Override
                            public Principal getUserPrincipal() {
                                return () -> user;
                            }

                            @Override
                            public String getRemoteUser() {
                                return user;
                            }
                        },
                response);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
