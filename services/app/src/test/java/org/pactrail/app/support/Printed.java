package org.pactrail.app.support;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What this process prints until it is closed, and still prints. */
public final class Printed implements AutoCloseable {
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    public Printed() {
        System.setOut(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
    }

    public String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(console);
    }

    private final class Both extends OutputStream {
        @Override
        public void write(int b) {
            kept.write(b);
            console.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            kept.write(bytes, from, length);
            console.write(bytes, from, length);
        }
    }
}
