package org.pactrail.app.operation;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.store.LedgerStore.Numbered;
import org.pactrail.ledger.store.StoredLedger;
import org.pactrail.ledger.store.StoredLedger.SavedView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the numbers of a ledger's entries, commits, streams and bytes, its entries by type, and its checkpoints. */
@Command(name = "stats", description = "Counts a ledger's events by their types, also while Pactrail runs.")
final class LedgerStats implements Callable<Integer> {
    private static final int PAGE = 2_000;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private NamedLedger named;

    private long entries;
    private long commits;
    private long streams;
    private long bytes;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private final Map<String, Long> types = new TreeMap<>();

    @Override
    public Integer call() {
        try (StoredLedger ledger = named.open()) {
            Progress progress = new Progress(ledger.head().position());
            List<Numbered> page = ledger.commits(0, PAGE);
            while (!page.isEmpty()) {
                page.forEach(this::count);
                progress.accept(entries - 1);
                page = ledger.commits(entries, PAGE);
            }
            tell(ledger.checkpoints(), System.out);
            return 0;
        }
    }

    private void count(Numbered commit) {
        commits++;
        for (Entry entry : commit.entries()) {
            entries++;
            streams += entry.sequence() == 0 ? 1 : 0;
            bytes += entry.payload().length + entry.metadata().length;
            first = first == null ? entry.recordedAt() : first;
            last = entry.recordedAt();
            types.merge(entry.type() + ' ' + entry.revision(), 1L, Long::sum);
        }
    }

    private void tell(List<SavedView> checkpoints, PrintStream out) {
        line(out, "ledger", named.shown());
        line(out, "entries", entries);
        line(out, "commits", commits);
        line(out, "streams", streams);
        line(out, "bytes of payload and metadata", bytes);
        line(out, "first recorded at", String.valueOf(first));
        line(out, "last recorded at", String.valueOf(last));
        out.println("\nentries by type and revision");
        types.forEach((type, count) -> line(out, "  " + type, count));
        out.println("\ncheckpoints");
        for (SavedView saved : checkpoints) {
            line(
                    out,
                    "  " + saved.name(),
                    "version=" + saved.version() + " position=" + saved.position() + " bytes=" + saved.bytes());
        }
    }

    private static void line(PrintStream out, String what, Object value) {
        out.println(String.format(Locale.ROOT, "%-36s%s", what, value));
    }
}
