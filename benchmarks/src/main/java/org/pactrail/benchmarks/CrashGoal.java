package org.pactrail.benchmarks;

import org.pactrail.benchmarks.crash.CopyKills;
import org.pactrail.benchmarks.crash.Counts;
import org.pactrail.benchmarks.crash.LedgerKills;
import org.pactrail.benchmarks.crash.PostgresKills;
import org.pactrail.benchmarks.measure.Settings;

/** Measures goal G13: the entries that are left after {@code kill -9}. Settings: {@code cycles} of each kind, {@code peer} cycles. */
final class CrashGoal {
    private CrashGoal() {}

    static void measure(Settings settings) throws Exception {
        int cycles = settings.number("cycles", 50);
        System.out.printf("%n**G13, kill -9**%n%n");
        System.out.println(
                "| killed while | cycles | acknowledged commits | entries | lost | torn | duplicated | reordered |"
                        + " positions missing |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        Counts append = LedgerKills.onFiles(settings, false, cycles);
        row("appending, SQLite ledger", append);
        Counts saving = LedgerKills.onFiles(settings, true, cycles);
        row("appending and saving checkpoints, SQLite ledger", saving);
        Counts copying = CopyKills.run(settings, cycles);
        row("copying a SQLite ledger", copying);
        Counts shared = LedgerKills.onMongo(settings, cycles / 2);
        row("appending from two processes, both killed, MongoDB's protocol (emulator)", shared);
        row("peer: Axon JDBC appending, PostgreSQL killed", PostgresKills.run(settings, settings.number("peer", 20)));
        Counts all = append.plus(saving).plus(copying).plus(shared);
        boolean whole = all.lost() + all.torn() + all.duplicated() + all.reordered() + all.missing() == 0;
        System.out.printf(
                "%n- %d kills, goal 0 of everything in ≥ 500: **%s**",
                all.cycles(), !whole ? "missed" : all.cycles() >= 500 ? "met" : "met so far, too few cycles");
    }

    private static void row(String what, Counts counts) {
        System.out.println("| " + what + " | " + counts.cells() + " |");
    }
}
