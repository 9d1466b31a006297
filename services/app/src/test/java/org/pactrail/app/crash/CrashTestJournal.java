package org.pactrail.app.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.support.OwnProcess;

/** What clients asked of Pactrail and what they were answered, kept outside of it. Safe for use by many threads. */
final class CrashTestJournal {
    private final Map<Request, Answer> acknowledged = new ConcurrentHashMap<>();
    private final Set<Request> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();

    /** @param key idempotency key, another one for each request */
    record Request(String user, String path, String body, String key) {
        /** The key as the ledger stores it. */
        String stored() {
            return "http " + user + ' ' + key;
        }

        HttpResponse<String> sendTo(OwnProcess pactrail) throws IOException, InterruptedException {
            return pactrail.as(user).post(path, body, "Idempotency-Key", key);
        }
    }

    record Answer(
            int status,
            long position,
            String etag,
            @Nullable String location) {
        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    Long.parseLong(
                            response.headers().firstValue("Pactrail-Position").orElseThrow()),
                    response.headers().firstValue("ETag").orElseThrow(),
                    response.headers().firstValue("Location").orElse(null));
        }

        long version() {
            return Long.parseLong(etag.substring(1, etag.length() - 1));
        }

        /** Id of what is new. */
        String id() {
            String path = String.valueOf(location);
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /**
     * Sends a request that must be accepted.
     *
     * @throws IOException when there was no answer, or one that says to ask again later; then it is not known what became of it
     */
    Answer send(OwnProcess pactrail, Request request) throws IOException, InterruptedException {
        unanswered.add(request);
        HttpResponse<String> response = request.sendTo(pactrail);
        if (response.statusCode() == 503) {
            throw new IOException("Not now: " + response.body());
        }
        if (response.statusCode() != 201 && response.statusCode() != 204) {
            throw new AssertionError(request + " was answered " + response.statusCode() + ": " + response.body());
        }
        Answer answer = Answer.of(response);
        acknowledged.put(request, answer);
        unanswered.remove(request);
        return answer;
    }

    /** Sends a request that was acknowledged once more. */
    void repeat(OwnProcess pactrail, Request request) throws IOException, InterruptedException {
        Answer first = acknowledged.get(request);
        HttpResponse<String> response = request.sendTo(pactrail);
        if (response.statusCode() == 503) {
            throw new IOException("Not now: " + response.body());
        }
        repeated.incrementAndGet();
        if (!Answer.of(response).equals(first)) {
            throw new AssertionError(request + " was answered " + first + ", and repeated " + Answer.of(response));
        }
    }

    Map<Request, Answer> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    Collection<Request> unanswered() {
        return List.copyOf(unanswered);
    }

    int repeated() {
        return repeated.get();
    }
}
