package org.pactrail.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what a program of its own process left when it ended.
 *
 * @param exit the exit code
 * @param said everything that it printed
 */
public record Ended(int exit, String said) {
    private static final Duration WITHIN = Duration.ofMinutes(8);
    private static final Pattern COMBINED = Pattern.compile("combined=([0-9a-f]{64})");

    /** Runs a program and waits for its end, which must come by itself. */
    public static Ended of(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("pactrail-said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(WITHIN.toSeconds(), TimeUnit.SECONDS);
        int exit = process.destroyForcibly().waitFor();
        String text = Files.readString(said);
        Files.delete(said);
        assertThat(ended).as("%s ended by itself: %s", command, text).isTrue();
        return new Ended(exit, text);
    }

    /** Fails unless the program ended well. */
    public Ended well() {
        assertThat(exit).as(said).isZero();
        return this;
    }

    /** Returns the first hash over a whole ledger that the program printed, in hexadecimal digits. */
    public String combined() {
        Matcher matcher = COMBINED.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher.group(1);
    }
}
