package org.pactrail.app.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/form-data body. */
public final class Form {
    private static final String BOUNDARY = "e2e-boundary-7d3f1c";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Form file(String part, String content) {
        return file(part, content.getBytes(StandardCharsets.UTF_8));
    }

    public Form file(String part, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + part
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
