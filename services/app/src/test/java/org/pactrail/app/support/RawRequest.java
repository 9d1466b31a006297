package org.pactrail.app.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Sends the very bytes of a request, as no well-behaved HTTP client would, and closes its side. */
public final class RawRequest {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawRequest() {}

    /**
     * Returns what came back, whole.
     *
     * @param lines each ended by CR LF; {@code Host}, credentials and {@code Connection: close} are added after the first
     * @param body bytes after the empty line, each a character
     */
    public static String send(PactrailClient caller, String lines, String body) {
        return send(caller.base(), caller.credentials(), lines, body);
    }

    private static String send(URI base, @Nullable String credentials, String lines, String body) {
        String first = lines.lines().findFirst().orElse("");
        String rest = lines.substring(first.length()).strip();
        String request = first + "\r\nHost: " + base.getAuthority() + "\r\n"
                + (credentials == null ? "" : "Authorization: " + credentials + "\r\n")
                + "Connection: close\r\n"
                + (rest.isEmpty() ? "" : String.join("\r\n", rest.lines().toList()) + "\r\n")
                + "\r\n" + body;
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
