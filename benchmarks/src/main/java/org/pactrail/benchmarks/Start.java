package org.pactrail.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;

/** Measures a start of Pactrail with {@code command} in an empty folder, until a command of its first user is stored. */
public final class Start implements Contender {
    private static final String PARTNER = """
            {"name": "Ministry of Examples", "type": "GOVERNMENT", "membership": "NONE", "country": "CH"}""";

    @Override
    public Map<String, Double> measure(Settings settings) throws Exception {
        List<String> command = List.of(settings.text("command").split("\\|"));
        try (Scratch scratch = Scratch.make(settings)) {
            long start = System.nanoTime();
            try (Served served = Served.start(command, scratch.folder())) {
                served.until(() -> served.post("/api/partners", PARTNER) / 100 == 2, Duration.ofMinutes(2));
                return Map.of("s-to-first-command", (System.nanoTime() - start) / 1e9);
            }
        }
    }
}
