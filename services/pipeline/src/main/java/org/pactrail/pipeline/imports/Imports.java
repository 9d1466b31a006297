package org.pactrail.pipeline.imports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.CommandRefused;
import org.springframework.stereotype.Component;

/**
 * Imports partners and agreements. The files are read and understood as CSV before anything is written; then each partner and
 * each agreement is a commit of its own, so that a bad row refuses its agreement and no other, and an import that was cut off
 * is finished by sending it again. Agreements are written by several threads: those of one import stand together in the
 * ledger, in roughly the order of the file.
 */
@Component
public final class Imports {
    private static final int AT_ONCE = 4;
    private static final int WRITERS = 16;
    private static final int REMEMBERED = 20;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final RowDecisions decisions;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Progress> newestFirst = new ConcurrentLinkedDeque<>();

    Imports(RowDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** A file to be read, as often as need be. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Runs an import to its end.
     *
     * @param user who is recorded as having done it, and as the agreements' officer
     * @param dryRun writes nothing, and tells what would become of each row
     * @param partners null when there are none to register
     * @throws org.pactrail.pipeline.body.MalformedRequest when a file is not what it must be; nothing was written
     * @throws CommandRefused when as many imports as may be are under way
     */
    public ImportReport run(String user, boolean dryRun, @Nullable Source partners, Source agreements)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new CommandRefused.RuleBroken("There are " + AT_ONCE + " imports under way already."
                    + " Wait until one has ended (GET /api/imports tells), then send the files again.");
        }
        try {
            return runAlone(user, dryRun, partners, agreements);
        } finally {
            places.release();
        }
    }

    private ImportReport runAlone(String user, boolean dryRun, @Nullable Source partners, Source agreements)
            throws IOException {
        List<CsvRow> partnerRows =
                partners == null ? List.of() : CsvFile.read("partners", partners.open(), PartnerReader.COLUMNS);
        List<CsvRow> agreementRows = CsvFile.read("agreements", agreements.open(), AgreementRows.COLUMNS);
        String batch = BatchId.of(partners, agreements);
        Progress progress =
                begin(new Progress(batch, user, dryRun, partnerRows.size() + agreementRows.size(), clock.instant()));
        ImportRun run = decisions.begin(user, batch, dryRun);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (CsvRow row : partnerRows) {
                outcomes.add(counted(run.partner(row), progress));
            }
            outcomes.addAll(agreements(agreementRows, run, progress));
            return ImportReport.of(batch, dryRun, outcomes);
        } finally {
            progress.end();
        }
    }

    /** The newest imports, newest first, running or ended since the start of this process. */
    List<Progress.Report> newest() {
        return newestFirst.stream().map(Progress::report).toList();
    }

    private static List<Outcome> agreements(List<CsvRow> rows, ImportRun run, Progress progress) {
        Map<String, List<CsvRow>> byReference = rows.stream()
                .collect(groupingBy(row -> Claims.normal(row.text("reference")), LinkedHashMap::new, toList()));
        List<Future<List<Outcome>>> decided = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            byReference
                    .values()
                    .forEach(agreement -> decided.add(writers.submit(() -> {
                        List<Outcome> outcomes = run.agreement(new AgreementRows(agreement));
                        outcomes.forEach(outcome -> counted(outcome, progress));
                        return outcomes;
                    })));
            List<Outcome> outcomes = new ArrayList<>(rows.size());
            for (Future<List<Outcome>> outcome : decided) {
                outcomes.addAll(outcome.get());
            }
            outcomes.sort(comparing(Outcome::row));
            return outcomes;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted; send it again to finish it", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    private static Outcome counted(Outcome outcome, Progress progress) {
        progress.count(outcome);
        return outcome;
    }

    private Progress begin(Progress progress) {
        newestFirst.addFirst(progress);
        while (newestFirst.size() > REMEMBERED) {
            newestFirst.pollLast();
        }
        return progress;
    }
}
