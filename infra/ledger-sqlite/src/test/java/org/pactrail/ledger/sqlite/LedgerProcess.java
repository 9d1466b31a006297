package org.pactrail.ledger.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Another process that has a ledger open; ended with the test that started it. */
final class LedgerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private LedgerProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = process.inputReader();
    }

    /** @param arguments of {@link LedgerProgram} */
    static LedgerProcess start(String... arguments) throws IOException {
        return new LedgerProcess(command(arguments));
    }

    /** One that cannot make any file longer than this; on systems with a POSIX shell. */
    static LedgerProcess startWithFilesUpTo(int halfKilobytes, String... arguments) throws IOException {
        List<String> limited =
                new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + halfKilobytes + " && exec \"$@\"", "limited"));
        limited.addAll(command(arguments));
        return new LedgerProcess(limited);
    }

    long pid() {
        return process.pid();
    }

    /** The next line, null when it has ended. */
    @Nullable String line() throws IOException {
        return said.readLine();
    }

    /** What it had said and was not read yet, but for a line that it did not end. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // unlike the process itself, leaves what it said to be read
        process.waitFor();
        StringBuilder rest = new StringBuilder();
        for (int c = said.read(); c >= 0; c = said.read()) {
            rest.append((char) c);
        }
        return rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList();
    }

    /** Lets it close the ledger and waits for its end. */
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static List<String> command(String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.concat(
                        Stream.of(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LedgerProgram.class.getName()),
                        Stream.of(arguments))
                .toList();
    }
}
