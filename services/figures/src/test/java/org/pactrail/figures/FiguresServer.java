package org.pactrail.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.changes.Listener;
import org.pactrail.figures.rebuild.Rebuilding;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.json.LedgerJson;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures' role alone on a web server, over a ledger that is written to directly. */
public final class FiguresServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Ledger ledger;
    private final ConfigurableApplicationContext context;

    /** Not a configuration of its own: the service's scan would find it and then itself. */
    @EnableAutoConfiguration
    @Import(FiguresService.class)
    private static final class Application {}

    public record Answer(int status, JsonNode body) {}

    public FiguresServer(Ledger ledger) {
        this.ledger = ledger;
        SpringApplication application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> ((GenericApplicationContext) starting)
                .registerBean(Ledger.class, () -> ledger, definition -> definition.setDestroyMethodName("")));
        application.addInitializers(
                starting -> ((GenericApplicationContext) starting).registerBean(Clock.class, () -> Clock.systemUTC()));
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "spring.threads.virtual.enabled", "true",
                "spring.mvc.problemdetails.enabled", "true",
                "pactrail.figures.heartbeat", "300ms"));
        this.context = application.run();
    }

    /** @return the position at which it was recorded */
    public long record(PactrailEvent event) {
        EventType type = EventTypes.of(event.getClass());
        String id = UUID.randomUUID().toString();
        return ledger.append(Commit.of(new NewEvent(
                        "stream-" + id,
                        0,
                        id,
                        type.name(),
                        type.revision(),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        LedgerJson.MAPPER.writeValueAsBytes(event),
                        "{}".getBytes(StandardCharsets.UTF_8))))
                .last();
    }

    /** A member state, which may sign. */
    public long registerGhana() {
        return record(new PartnerRegistered(
                new PartnerId("ghana"), "Ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "GH"));
    }

    /** An agreement with Ghana, without money. */
    public long sign(String partnership, String on) {
        return record(Signing.of(partnership, on).by("ghana").event());
    }

    /** An entry that changes no year. */
    public long touch() {
        PartnerId late = new PartnerId("late-" + ledger.head().entries());
        return record(new PartnerRegistered(late, late.value(), PartnerType.ACADEMIA, Membership.ACADEMIA, "CH"));
    }

    /** Returns once the figures have come to a position. */
    public void caughtUp(long position) throws IOException, InterruptedException {
        assertThat(get("/api/figures/2024", position).get("position").asLong()).isGreaterThanOrEqualTo(position);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** What there is once a position is reached. */
    public JsonNode get(String path, long after) throws IOException, InterruptedException {
        return get(path + (path.contains("?") ? "&" : "?") + "after=" + after).body();
    }

    public Listener listen() throws IOException, InterruptedException {
        return listenAt("/api/figures/changes");
    }

    public Listener listenAt(String path) throws IOException, InterruptedException {
        return new Listener(CLIENT.send(stream(path).build(), BodyHandlers.ofInputStream()));
    }

    public Listener listen(String lastEventId) throws IOException, InterruptedException {
        HttpRequest request = stream("/api/figures/changes")
                .header("Last-Event-ID", lastEventId)
                .build();
        return new Listener(CLIENT.send(request, BodyHandlers.ofInputStream()));
    }

    public URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    /** Folds the figures anew once they have begun, and waits until that has ended. */
    public void rebuild() throws IOException, InterruptedException {
        caughtUp(ledger.head().position());
        Rebuilding.of(context);
    }

    /** Stops the web server and the view; the ledger stays open. */
    @Override
    public void close() {
        context.close();
    }

    private HttpRequest.Builder stream(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream");
    }
}
