package org.pactrail.app.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the steps of {@code story.yaml} against a running Pactrail, and records what is answered, so that every example is true.
 *
 * <p>A step names its {@code call}, the role it is sent {@code as}, what goes {@code with} it (parameters by name), its {@code body} or
 * {@code form}, its {@code headers}, and what it {@code keeps} of the answer for later steps, which name it as <code>${name}</code>. A step is sent again {@code until} its
 * answer contains a text, with another {@code password} where it guesses one; one whose answer depends on how fast the machine is names what its example {@code shows} instead.
 */
final class Story {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern KEPT = Pattern.compile("\\$\\{(\\w+)}");
    private static final int PATIENCE_SECONDS = 60;
    private static final int LARGE = 4 * 1024 * 1024 + 1;

    private final RunningPactrail pactrail;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<Recorded> recorded = new ArrayList<>();

    /** Position of the last event that a command wrote. */
    private long written = -1;

    Story(RunningPactrail pactrail) {
        this.pactrail = pactrail;
    }

    /** Returns the steps as they went. */
    List<Recorded> play(JsonNode steps) throws IOException, InterruptedException {
        for (JsonNode step : steps) {
            Recorded went = settled(step);
            int expected = step.path("status").asInt(0);
            if (expected == 0 ? went.isRefused() : went.status() != expected) {
                throw new AssertionError(
                        "A step of the story is answered with " + went.status() + ": " + step + " → " + went.text());
            }
            step.path("keeps")
                    .properties()
                    .forEach(each -> kept.put(
                            each.getKey(),
                            JSON.readTree(went.text())
                                    .at(each.getValue().asString())
                                    .asString()));
            recorded.add(step.has("shows") ? went.showing(step.get("shows")) : went);
        }
        return recorded;
    }

    /** Returns what was kept, by the names that it was kept under. */
    Map<String, String> kept() {
        return kept;
    }

    /** Sends a step once more until what it waits for has come. */
    private Recorded settled(JsonNode step) throws IOException, InterruptedException {
        Instant patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
        Recorded went = send(step);
        while (step.has("until")
                && !went.text().contains(step.get("until").asString())
                && Instant.now().isBefore(patience)) {
            went = send(step);
        }
        return went;
    }

    private Recorded send(JsonNode step) throws IOException, InterruptedException {
        String call = step.get("call").asString();
        String method = call.substring(0, call.indexOf(' '));
        Map<String, String> with = new LinkedHashMap<>();
        step.path("with")
                .properties()
                .forEach(each -> with.put(each.getKey(), filled(each.getValue().asString())));
        PactrailClient client = client(step);
        if (method.equals("GET") && !step.has("status")) {
            waitForViews();
        }
        HttpRequest.Builder request = client.to(address(call.substring(method.length() + 1), with));
        step.path("headers")
                .properties()
                .forEach(each ->
                        request.header(each.getKey(), filled(each.getValue().asString())));
        body(step, method, request);
        JsonNode body = sent(step);
        HttpResponse<InputStream> answer = client.http().send(request.build(), BodyHandlers.ofInputStream());
        answer.headers().firstValueAsLong("Pactrail-Position").ifPresent(position -> written = position);
        return new Recorded(call, with, body, answer.statusCode(), answer.headers(), text(answer));
    }

    /** Returns the JSON that a step sends, or the files of its form by their parts; null when it sends neither. */
    private @Nullable JsonNode sent(JsonNode step) {
        JsonNode body = step.has("body") ? step.get("body") : step.get("form");
        return body == null ? null : JSON.readTree(filled(body.toString()));
    }

    /** Has every answer from now on reached the last position that a command wrote. */
    private void waitForViews() {
        PactrailClient anybody = pactrail.as(Role.DASHBOARD);
        Instant patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (anybody.get("/api/ledger/head", written).status() != 200) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("The views did not reach position " + written);
            }
        }
    }

    private void body(JsonNode step, String method, HttpRequest.Builder request) {
        if (step.has("form")) {
            Form form = new Form();
            step.get("form")
                    .properties()
                    .forEach(each ->
                            form.file(each.getKey(), filled(each.getValue().asString())));
            request.header("Content-Type", form.contentType()).POST(BodyPublishers.ofByteArray(form.bytes()));
        } else if (step.has("body")) {
            request.header("Content-Type", step.path("type").asString("application/json"))
                    .POST(BodyPublishers.ofString(filled(step.get("body").toString())));
        } else if (step.path("large").asBoolean(false)) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(" ".repeat(LARGE)));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
    }

    private PactrailClient client(JsonNode step) {
        String user = step.path("as").asString("officer");
        if (step.has("password")) {
            return pactrail.nobody().as(user, step.get("password").asString());
        }
        return user.equals("nobody") ? pactrail.nobody() : pactrail.as(Role.valueOf(user.toUpperCase(Locale.ROOT)));
    }

    private static String address(String path, Map<String, String> with) {
        String address = path;
        Map<String, String> query = new LinkedHashMap<>(with);
        for (Map.Entry<String, String> each : with.entrySet()) {
            if (address.contains('{' + each.getKey() + '}')) {
                address = address.replace('{' + each.getKey() + '}', encoded(each.getValue()));
                query.remove(each.getKey());
            }
        }
        return query.isEmpty()
                ? address
                : query.entrySet().stream()
                        .map(each -> each.getKey() + '=' + encoded(each.getValue()))
                        .collect(Collectors.joining("&", address + '?', ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String filled(String text) {
        Matcher names = KEPT.matcher(text);
        return names.replaceAll(found -> {
            String value = kept.get(found.group(1));
            if (value == null) {
                throw new AssertionError("No step before keeps " + found.group() + ": " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Returns the whole answer, or the first event of a stream that does not end. */
    private static String text(HttpResponse<InputStream> answer) throws IOException {
        boolean isStream =
                answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = answer.body()) {
            return isStream ? firstEvent(body) : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String firstEvent(InputStream body) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int next = body.read();
        while (next >= 0) {
            read.write(next);
            String text = read.toString(StandardCharsets.UTF_8);
            if (text.endsWith("\n\n") && text.contains("data:")) {
                return text.substring(text.indexOf("id:"));
            }
            next = body.read();
        }
        throw new AssertionError("The stream ended before its first event: " + read.toString(StandardCharsets.UTF_8));
    }
}
