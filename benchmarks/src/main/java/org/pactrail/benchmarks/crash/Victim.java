package org.pactrail.benchmarks.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.pactrail.benchmarks.measure.Fork;

/** Runs a program in a process of its own, reads the lines that it prints, and kills it with {@code kill -9}. */
final class Victim implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Victim(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static Victim start(Class<?> program, String... arguments) throws IOException {
        return new Victim(new ProcessBuilder(Fork.command(
                        program.getName(), List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"), List.of(arguments)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits for the program's next line. */
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("The program that is to be killed ended before that; see what it printed");
        }
        return line;
    }

    /** Kills the program, and returns the lines that it still printed, without one that it did not end. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // unlike the process itself, leaves what it said to be read
        process.waitFor();
        StringBuilder said = new StringBuilder();
        for (int c = out.read(); c >= 0; c = out.read()) {
            said.append((char) c);
        }
        return said.substring(0, said.lastIndexOf("\n") + 1).lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
