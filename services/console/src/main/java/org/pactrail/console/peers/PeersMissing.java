package org.pactrail.console.peers;

/** Names the setting that a console running apart lacks. */
final class PeersMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    PeersMissing(String message) {
        super(message);
    }

    PeersMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
