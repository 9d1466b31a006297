package org.pactrail.app.api;

import java.net.http.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of the story as it went.
 *
 * @param call method and path of the operation
 * @param parameters that were sent, by name
 * @param sent JSON body, or the files of a form by their parts; null when none was sent
 * @param text body of the answer
 */
record Recorded(
        String call,
        Map<String, String> parameters,
        @Nullable JsonNode sent,
        int status,
        HttpHeaders headers,
        String text) {
    /** First status that is a refusal. */
    static final int REFUSED = 400;

    boolean isRefused() {
        return status >= REFUSED;
    }

    Recorded showing(JsonNode answer) {
        return new Recorded(call, parameters, sent, status, headers, answer.toString());
    }

    String mediaType() {
        return headers.firstValue("Content-Type").orElse("").split(";")[0];
    }
}
