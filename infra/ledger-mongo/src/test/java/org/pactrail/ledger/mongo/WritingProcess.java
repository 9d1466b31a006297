package org.pactrail.ledger.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pactrail.ledger.Receipt;

/** A process that runs {@link LedgerProgram}; collects the commits that it printed as stored. */
final class WritingProcess implements AutoCloseable {
    private final Process process;
    private final Thread reading;
    private final Map<String, Receipt> acknowledged;
    private final Map<String, Receipt> own = new ConcurrentHashMap<>();

    /** @param acknowledged what all processes said */
    WritingProcess(String uri, String name, int commits, Map<String, Receipt> acknowledged) throws IOException {
        this.acknowledged = acknowledged;
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerProgram.class.getName(),
                        uri,
                        name,
                        Integer.toString(commits))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        reading = Thread.ofPlatform().daemon().start(this::read);
    }

    int acknowledged() {
        return own.size();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}; what it had said before counts. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        end();
    }

    int end() throws InterruptedException {
        int exit = process.waitFor();
        reading.join();
        return exit;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void read() {
        StringBuilder line = new StringBuilder();
        try (var said = process.inputReader()) {
            for (int c = said.read(); c >= 0; c = said.read()) {
                if (c == '\n') {
                    note(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException killed) {
            return;
        }
    }

    /** A line that was not ended says nothing. */
    private void note(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        if (parts.size() == 3) {
            Receipt receipt = new Receipt(Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)));
            own.put(parts.getFirst(), receipt);
            acknowledged.put(parts.getFirst(), receipt);
        }
    }
}
