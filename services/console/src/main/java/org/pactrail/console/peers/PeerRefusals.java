package org.pactrail.console.peers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Refuses calls that do not get through to a peer, or that the peer does not trust. Safe for use by many threads. */
record PeerRefusals(JsonMapper json) {

    /** Sends a call to a peer and returns the answer once it begins. */
    interface Sending {
        HttpResponse<InputStream> send() throws IOException, InterruptedException;
    }

    /** Returns a peer's answer; null when there is none, or not to be trusted, and the caller was answered with the reason. */
    @Nullable HttpResponse<InputStream> unlessRefused(
            HttpServletRequest call, HttpServletResponse response, String role, Sending sending) throws IOException {
        boolean isCommand = Peers.isCommand(call.getMethod());
        try {
            HttpResponse<InputStream> answer = sending.send();
            if (answer.statusCode() == HttpStatus.UNAUTHORIZED.value()) {
                answer.body().close();
                write(response, PeerProblems.unknownKey(role));
                return null;
            }
            return answer;
        } catch (IllegalArgumentException unsendable) {
            write(response, PeerProblems.malformed());
        } catch (IOException failed) {
            write(response, PeerProblems.of(failed, role, isCommand));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            write(response, PeerProblems.stopping(isCommand));
        }
        return null;
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        json.writeValue(response.getOutputStream(), problem);
    }
}
