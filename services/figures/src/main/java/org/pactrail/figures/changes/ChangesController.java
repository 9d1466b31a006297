package org.pactrail.figures.changes;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearMemo;
import org.pactrail.ledger.Ledger;
import org.pactrail.web.Problem;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Streams the figures as they change, for as long as the caller listens. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
class ChangesController {
    private static final int RETRY_SECONDS = 5;

    private final YearChanges changes;
    private final Ledger ledger;
    private final FiguresSettings settings;
    private final StreamPlaces places;
    private final Map<Definitions, YearMemo<FiguresEvent>> events = new EnumMap<>(Definitions.class);

    ChangesController(
            YearChanges changes, Ledger ledger, FiguresSettings settings, StreamPlaces places, JsonMapper mapper) {
        this.places = places;
        this.changes = changes;
        this.ledger = ledger;
        this.settings = settings;
        ObjectWriter oneLine = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
        for (Definitions each : Definitions.values()) {
            events.put(each, new YearMemo<>((year, fold) -> FiguresEvent.of(year, fold, each, oneLine)));
        }
    }

    /**
     * Sends server-sent events: each year as it changed last, then each year that changes.
     *
     * @param header sent by a browser that connects again, after which {@code lastEventId} in its address is outdated
     */
    @GetMapping(path = "/api/figures/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void changes(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String definitions,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        long last = reached(
                header == null
                        ? FiguresParameters.lastEventId("lastEventId", lastEventId)
                        : FiguresParameters.lastEventId("Last-Event-ID", header));
        YearMemo<FiguresEvent> sent = requireNonNull(events.get(FiguresParameters.definitions(definitions)));
        refuseWhenEnded();
        try (StreamPlaces.Place place = places.take(Objects.requireNonNullElse(request.getRemoteUser(), ""))) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader("X-Accel-Buffering", "no");
            response.setHeader(
                    "Pactrail-Heartbeat", Long.toString(settings.heartbeat().toMillis()));
            new ChangeStream(changes, sent, settings.heartbeat(), response.getOutputStream()).sendAfter(last);
        } catch (IOException gone) {
            // The listener went away, which is how a stream usually ends; there is nobody left to tell.
            return;
        }
    }

    /** Returns −1 for an id that the ledger has not reached: the id is from before a restore, when other figures may have been sent. */
    private long reached(long last) {
        return last > ledger.head().position() ? -1 : last;
    }

    private void refuseWhenEnded() {
        if (!changes.areOpen()) {
            throw Problem.later(
                    "unavailable",
                    "Figures unavailable",
                    "The figures do not change any more, because they stopped following the ledger or Pactrail is"
                            + " being stopped. See its health for the reason, and connect again once it is up.",
                    RETRY_SECONDS);
        }
    }
}
