package org.pactrail.console.peers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import org.pactrail.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes the problem documents of calls that do not get through: each gives the reason, and whether something may have changed. */
final class PeerProblems {
    private static final String LOOK_FIRST = " Read again whether the change is there before you send it once more.";

    private PeerProblems() {}

    /** Returns the problem of a peer that cannot be reached, or that broke off. */
    static ProblemDetail of(IOException failed, String role, boolean isCommand) {
        if (failed instanceof ConnectException || failed instanceof HttpConnectTimeoutException) {
            return Problem.document(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "peer-away",
                    "Not reachable",
                    apart(role) + ", which does not answer. Nothing was changed. Try again in a moment, or ask an"
                            + " administrator to start that process.");
        }
        return Problem.document(
                HttpStatus.BAD_GATEWAY,
                "peer-broke-off",
                "Broken off",
                apart(role) + ", which broke off the call." + (isCommand ? LOOK_FIRST : " Try again in a moment."));
    }

    static ProblemDetail stopping(boolean isCommand) {
        return Problem.document(
                HttpStatus.SERVICE_UNAVAILABLE,
                "peer-broke-off",
                "Being stopped",
                "Pactrail's console is being stopped. Try again in a moment." + (isCommand ? LOOK_FIRST : ""));
    }

    /** Returns the problem of a peer that does not believe the console's token. */
    static ProblemDetail unknownKey(String role) {
        return Problem.document(
                HttpStatus.BAD_GATEWAY,
                "peer-key",
                "Not trusted",
                apart(role) + ", which does not accept this console's word for who you are. Ask an administrator to set"
                        + " pactrail.peers.key to the same text in both processes, and to compare their clocks.");
    }

    static ProblemDetail malformed() {
        return Problem.document(
                HttpStatus.BAD_REQUEST,
                "malformed",
                "Malformed request",
                "The request's address or method cannot be passed on. Write special characters of an address as %-codes of"
                        + " UTF-8, such as %20.");
    }

    private static String apart(String role) {
        return "The " + role + (role.equals("pipeline") ? " runs" : " run") + " in another process of Pactrail";
    }
}
