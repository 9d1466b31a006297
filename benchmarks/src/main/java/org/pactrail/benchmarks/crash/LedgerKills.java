package org.pactrail.benchmarks.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.mongo.WireServer;

/** Kills processes that append to a ledger, each at a random moment, again and again on the same ledger. */
public final class LedgerKills {
    private static final int CYCLES_A_LEDGER = 25;

    private final String address;
    private final int writers;
    private final boolean saving;
    private final Random random;
    private final List<String> acknowledged = new ArrayList<>();

    /** Positions, by name, of checkpoints that a later acknowledged commit of the same thread has made durable. */
    private final Map<String, Long> durable = new HashMap<>();

    private LedgerKills(String address, int writers, boolean saving, long seed) {
        this.address = address;
        this.writers = writers;
        this.saving = saving;
        this.random = new Random(seed);
    }

    /**
     * Kills one process at a time, on SQLite files.
     *
     * @param saving whether checkpoints are saved, and looked for, too
     */
    public static Counts onFiles(Settings settings, boolean saving, int cycles) throws Exception {
        Counts all = Counts.NONE;
        for (int done = 0; done < cycles; done += CYCLES_A_LEDGER) {
            try (Scratch scratch = Scratch.make(settings)) {
                String file = scratch.resolve("ledger.db").toString();
                LedgerKills kills = new LedgerKills(file, 1, saving, settings.number("seed", 7) + done);
                all = all.plus(kills.cycles(Math.min(CYCLES_A_LEDGER, cycles - done)));
            }
        }
        return all;
    }

    /** Kills two processes at a time, on databases of an emulator of MongoDB, which itself is not killed. */
    public static Counts onMongo(Settings settings, int cycles) throws Exception {
        Counts all = Counts.NONE;
        for (int done = 0; done < cycles; done += CYCLES_A_LEDGER) {
            try (WireServer server = WireServer.start()) {
                LedgerKills kills = new LedgerKills(server.uri("kills"), 2, false, settings.number("seed", 7) + done);
                all = all.plus(kills.cycles(Math.min(CYCLES_A_LEDGER, cycles - done)));
            }
        }
        return all;
    }

    private Counts cycles(int cycles) throws Exception {
        Counts counts = Counts.NONE;
        for (int cycle = 0; cycle < cycles; cycle++) {
            killed("cycle-" + cycle).forEach(this::understand);
            try (Ledger ledger = AppendProgram.open(address)) {
                counts = look(ledger, cycle + 1);
            }
        }
        return counts;
    }

    /** Returns the lines that each writer printed until it was killed. */
    private List<List<String>> killed(String name) throws InterruptedException, ExecutionException {
        List<List<String>> said = new ArrayList<>();
        try (ExecutorService killers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> victims = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String own = name + '-' + writer;
                int lines = 1 + random.nextInt(saving ? 150 : 600);
                victims.add(killers.submit(() -> killed(own, lines)));
            }
            for (Future<List<String>> victim : victims) {
                said.add(victim.get());
            }
        }
        return said;
    }

    private List<String> killed(String name, int lines) throws IOException, InterruptedException {
        try (Victim victim = Victim.start(AppendProgram.class, address, name, Boolean.toString(saving))) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                said.add(victim.line());
            }
            said.addAll(victim.kill());
            return said;
        }
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
        return audit.counts(cycles * writers, acknowledged).plus(new Counts(0, 0, 0, lost, torn, 0, 0, 0));
    }

    private static boolean whole(Ledger ledger, Checkpoint checkpoint) {
        List<Entry> there = ledger.read(checkpoint.position(), 1);
        return Arrays.equals(checkpoint.state(), AppendProgram.state(checkpoint.position()))
                && !there.isEmpty()
                && Arrays.equals(there.getFirst().leaf(), checkpoint.leaf());
    }
}
