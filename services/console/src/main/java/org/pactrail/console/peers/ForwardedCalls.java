package org.pactrail.console.peers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers a call with the answer of the process that it is for, as that arrives. */
@SuppressWarnings("serial") // no server keeps a servlet
final class ForwardedCalls extends HttpServlet {
    private static final List<String> HEADERS = List.of(
            "content-type",
            "content-length",
            "content-disposition",
            "etag",
            "location",
            "cache-control",
            "retry-after",
            "allow",
            "x-accel-buffering");

    private static final int BUFFER_BYTES = 8_192;

    private final Peers peers;
    private final OpenStreams streams;
    private final PeerRefusals refusals;

    ForwardedCalls(Peers peers, OpenStreams streams, PeerRefusals refusals) {
        this.peers = peers;
        this.streams = streams;
        this.refusals = refusals;
    }

    @Override
    protected void service(HttpServletRequest call, HttpServletResponse response) throws IOException {
        HttpResponse<InputStream> answer =
                refusals.unlessRefused(call, response, Peers.role(call), () -> peers.send(call));
        if (answer != null) {
            try (InputStream body = answer.body()) {
                pass(answer, body, response);
            }
        }
    }

    private void pass(HttpResponse<InputStream> answer, InputStream body, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.statusCode());
        answer.headers().map().forEach((name, values) -> {
            if (isPassed(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        if (isEventStream(answer)) {
            passEvents(body, response);
        } else {
            body.transferTo(response.getOutputStream());
        }
    }

    private static boolean isPassed(String name) {
        return HEADERS.contains(name) || name.startsWith("pactrail-");
    }

    private static boolean isEventStream(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE))
                .isPresent();
    }

    /** Passes each event as it comes. The peer's heartbeats show when the browser is gone, which ends the peer's stream as well. */
    private void passEvents(InputStream events, HttpServletResponse response) {
        streams.add(events);
        try {
            response.flushBuffer();
            OutputStream out = response.getOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = events.read(buffer); read >= 0; read = events.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // The browser or the peer went away, which is how a stream usually ends; a browser connects again.
        } finally {
            streams.remove(events);
        }
    }
}
