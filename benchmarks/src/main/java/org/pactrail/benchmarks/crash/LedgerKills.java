package org.pactrail.benchmarks.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pactrail.benchmarks.measure.Fork;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** A process that appends to a ledger, killed with {@code kill -9} at a random moment, again and again on the same file. */
public final class LedgerKills {
    private static final int CYCLES_A_FILE = 25;

    private final Random random;
    private final boolean saving;
    private final List<String> acknowledged = new ArrayList<>();

    /** Position by name: of checkpoints that a later acknowledged commit of the same thread has made durable. */
    private final Map<String, Long> durable = new HashMap<>();

    private LedgerKills(boolean saving, long seed) {
        this.saving = saving;
        this.random = new Random(seed);
    }

    /** @param saving whether checkpoints are saved, and looked for, too */
    public static Counts run(Settings settings, boolean saving, int cycles) throws IOException, InterruptedException {
        Counts all = Counts.NONE;
        for (int done = 0; done < cycles; done += CYCLES_A_FILE) {
            try (Scratch scratch = Scratch.make(settings)) {
                int seed = settings.number("seed", 7) + done;
                all = all.plus(new LedgerKills(saving, seed)
                        .onOneFile(scratch.resolve("ledger.db"), Math.min(CYCLES_A_FILE, cycles - done)));
            }
        }
        return all;
    }

    private Counts onOneFile(Path file, int cycles) throws IOException, InterruptedException {
        Counts counts = Counts.NONE;
        for (int cycle = 0; cycle < cycles; cycle++) {
            understand(killed(file, "cycle-" + cycle, 1 + random.nextInt(saving ? 150 : 600)));
            try (Ledger ledger = SqliteLedger.open(file)) {
                counts = look(ledger, cycle + 1);
            }
        }
        return counts;
    }

    /** What it said until it was killed, but for a line that it did not end. */
    private List<String> killed(Path file, String name, int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Fork.command(
                        AppendProgram.class.getName(),
                        List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"),
                        List.of(file.toString(), name, Boolean.toString(saving))))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (int i = 0; i < lines; i++) {
                said.append(out.readLine()).append('\n');
            }
            process.toHandle().destroyForcibly(); // unlike the process itself, leaves what it said to be read
            process.waitFor();
            for (int c = out.read(); c >= 0; c = out.read()) {
                said.append((char) c);
            }
        } finally {
            process.destroyForcibly();
        }
        return said.substring(0, said.lastIndexOf("\n") + 1).lines().toList();
    }

    private void understand(List<String> said) {
        Map<String, Long> saved = new HashMap<>();
        for (String line : said) {
            if (line.startsWith(AppendProgram.STORED)) {
                String key = line.substring(AppendProgram.STORED.length());
                acknowledged.add(key);
                String stream = key.substring(0, key.indexOf('/'));
                Long position = saved.get(stream);
                if (position != null) {
                    durable.put(stream, position);
                }
            } else if (line.startsWith(AppendProgram.SAVED)) {
                String[] parts = line.split(" ");
                saved.put(parts[1], Long.valueOf(parts[2]));
            } else {
                throw new IllegalStateException("The program that is to be killed failed before that: " + line);
            }
        }
    }

    private Counts look(Ledger ledger, int cycles) {
        Audit audit = new Audit();
        long torn = 0;
        for (Entry entry : ledger.read(0, Integer.MAX_VALUE)) {
            audit.found(entry.position(), entry.stream(), entry.sequence(), entry.id(), Mark.read(entry.payload()));
            torn += Arrays.equals(entry.leaf(), LeafHash.of(entry)) ? 0 : 1;
        }
        long lost = 0;
        for (Map.Entry<String, Long> each : durable.entrySet()) {
            Checkpoint found = ledger.checkpoint(each.getKey()).orElse(null);
            lost += found == null || found.position() < each.getValue() ? 1 : 0;
            torn += found == null || whole(ledger, found) ? 0 : 1;
        }
        return audit.counts(cycles, acknowledged).plus(new Counts(0, 0, 0, lost, torn, 0, 0, 0));
    }

    private static boolean whole(Ledger ledger, Checkpoint checkpoint) {
        List<Entry> there = ledger.read(checkpoint.position(), 1);
        return Arrays.equals(checkpoint.state(), AppendProgram.state(checkpoint.position()))
                && !there.isEmpty()
                && Arrays.equals(there.getFirst().leaf(), checkpoint.leaf());
    }
}
