package org.pactrail.benchmarks.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Kills the copying of a ledger at random moments and starts it again until the copy is complete; then another copy begins. */
public final class CopyKills {
    private static final int COMMITS = 8_000;
    private static final int LONGEST_MILLIS = 800;

    private final Path source;
    private final Random random;
    private final List<Entry> entries = new ArrayList<>();

    /** Keys of the source's commits, by the position of their last entry. */
    private final TreeMap<Long, String> keys = new TreeMap<>();

    private CopyKills(Path source, long seed) {
        this.source = source;
        this.random = new Random(seed);
    }

    public static Counts run(Settings settings, int cycles) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.make(settings)) {
            CopyKills kills = new CopyKills(scratch.resolve("source.db"), settings.number("seed", 7));
            kills.fill();
            Counts all = Counts.NONE;
            for (int copy = 0; all.cycles() < cycles; copy++) {
                all = all.plus(kills.copy(scratch.resolve("copy-" + copy + ".db"), cycles - all.cycles()));
            }
            return all;
        }
    }

    private void fill() {
        try (Ledger ledger = SqliteLedger.open(source)) {
            for (int commit = 0; commit < COMMITS; commit++) {
                String stream = "stream-" + commit;
                long last = ledger.append(new Commit(Mark.events(stream, 0, 1 + commit % 5), stream))
                        .last();
                keys.put(last, stream + "/0");
            }
            entries.addAll(ledger.read(0, Integer.MAX_VALUE));
        }
    }

    private Counts copy(Path target, int atMost) throws IOException, InterruptedException {
        Counts counts = Counts.NONE;
        Counts flaws = Counts.NONE; // what is lost once is mended by the copying that follows
        boolean done = false;
        for (int cycle = 1; cycle <= atMost && !done; cycle++) {
            List<String> said = killed(target);
            done = said.contains(CopyProgram.DONE);
            counts = look(target, done ? entries.size() - 1 : told(said), done ? cycle - 1 : cycle);
            flaws = flaws.plus(counts.flaws());
        }
        return counts.with(flaws);
    }

    private List<String> killed(Path target) throws IOException, InterruptedException {
        try (Victim victim = Victim.start(CopyProgram.class, source.toString(), target.toString())) {
            if (!victim.line().equals(CopyProgram.BEGUN)) {
                throw new IllegalStateException("The copying that is to be killed did not begin");
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
            return victim.kill();
        }
    }

    private static long told(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith(CopyProgram.COPIED))
                .mapToLong(line -> Long.parseLong(line.substring(CopyProgram.COPIED.length())))
                .max()
                .orElse(-1);
    }

    /** Checks a copy; an entry that differs from the source's counts as torn. */
    private Counts look(Path target, long told, int cycles) {
        Audit audit = new Audit();
        long different = 0;
        try (Ledger copy = SqliteLedger.open(target)) {
            for (Entry entry : copy.read(0, Integer.MAX_VALUE)) {
                audit.found(entry.position(), entry.stream(), entry.sequence(), entry.id(), Mark.read(entry.payload()));
                Entry original = entries.get((int) entry.position());
                different += Arrays.equals(entry.leaf(), original.leaf()) && entry.commitEnd() == original.commitEnd()
                        ? 0
                        : 1;
            }
        }
        return audit.counts(cycles, List.copyOf(keys.headMap(told, true).values()))
                .plus(new Counts(0, 0, 0, 0, different, 0, 0, 0));
    }
}
