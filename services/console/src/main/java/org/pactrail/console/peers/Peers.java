package org.pactrail.console.peers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.pactrail.web.peer.PeerKey;
import org.pactrail.web.peer.PeerToken;
import org.pactrail.web.role.Role;

/** Sends calls to the processes that answer them, each with a fresh token of its user. Safe for use by many threads. */
final class Peers {
    private static final List<String> HEADERS =
            List.of("Accept", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "Last-Event-ID");

    /** Longest wait for an answer to begin; a command may be the import of a large file. */
    private static final Duration FOR_A_QUESTION = Duration.ofSeconds(30);

    private static final Duration FOR_A_COMMAND = Duration.ofMinutes(15);

    private static final List<String> ROLES = List.of("figures", "pipeline", "views");

    private final HttpClient http;
    private final PeerKey key;
    private final Clock clock;
    private final PeerAddresses addresses;

    /** @throws PeersMissing where a role has no address */
    Peers(HttpClient http, PeerKey key, Clock clock, PeerAddresses addresses) {
        this.http = http;
        this.key = key;
        this.clock = clock;
        this.addresses = addresses;
        ROLES.forEach(addresses::of);
    }

    /** Returns the role that answers a call. */
    static String role(HttpServletRequest call) {
        String below = call.getPathInfo();
        return role(call.getMethod(), call.getServletPath() + (below == null ? "" : below));
    }

    static String role(String method, String path) {
        if (isUnder("/api/figures", path) || isUnder("/v3/asyncapi", path)) {
            return "figures";
        }
        return isCommand(method) || isUnder("/api/imports", path) || isUnder("/api/rates", path) ? "pipeline" : "views";
    }

    /** Returns the roles to ask in order to have asked every process once. */
    Collection<String> rolesByAddress() {
        Map<String, String> roles = new LinkedHashMap<>();
        ROLES.forEach(role -> roles.putIfAbsent(addresses.of(role), role));
        return roles.values();
    }

    static boolean isCommand(String method) {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + '/');
    }

    /**
     * Sends a call and returns the answer once it begins; the answer's body arrives as it is read.
     *
     * @throws IllegalArgumentException where the call's address or method cannot be sent
     * @throws IOException where the peer does not answer, or breaks off
     */
    HttpResponse<InputStream> send(HttpServletRequest call) throws IOException, InterruptedException {
        try (RequestBody body = new RequestBody(call.getInputStream())) {
            HttpRequest request = request(call, role(call), HEADERS)
                    .method(call.getMethod(), publisher(call, body))
                    .build();
            return answer(request, isCommand(call.getMethod()) ? FOR_A_COMMAND : FOR_A_QUESTION);
        }
    }

    /** Asks a role a question and returns the whole answer, whether or not the caller has it already, otherwise as {@link #send}. */
    HttpResponse<InputStream> ask(HttpServletRequest question, String role) throws IOException, InterruptedException {
        return answer(request(question, role, List.of("Accept")).GET().build(), FOR_A_QUESTION);
    }

    private HttpRequest.Builder request(HttpServletRequest call, String role, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(call, role))
                .header("Authorization", "Pactrail " + key.sign(token(call)));
        for (String name : headers) {
            String value = call.getHeader(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request;
    }

    private HttpResponse<InputStream> answer(HttpRequest request, Duration patience)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> answer = http.sendAsync(request, BodyHandlers.ofInputStream());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("No answer began within " + patience);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } finally {
            answer.cancel(true); // of no effect once the answer is there
        }
    }

    private URI address(HttpServletRequest call, String role) {
        String path = call.getRequestURI().substring(call.getContextPath().length());
        String query = call.getQueryString();
        return URI.create(addresses.of(role) + path + (query == null ? "" : '?' + query));
    }

    private PeerToken token(HttpServletRequest call) {
        if (call.getRemoteUser() == null) {
            throw new IllegalStateException("A call needs a user: path=" + call.getRequestURI());
        }
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> call.isUserInRole(role.name()))
                .collect(Collectors.toUnmodifiableSet());
        return PeerToken.at(clock.instant(), call.getRemoteUser(), roles);
    }

    private static BodyPublisher publisher(HttpServletRequest call, RequestBody body) {
        long length = call.getContentLengthLong();
        if (length == 0 || length < 0 && call.getHeader("Transfer-Encoding") == null) {
            return BodyPublishers.noBody();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> body);
        return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
    }
}
