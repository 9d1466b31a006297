package org.pactrail.pipeline.imports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
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
import org.pactrail.events.exchange.Columns;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.imports.file.CsvRow;
import org.pactrail.pipeline.imports.file.ImportFiles;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Imports partners, agreements, amendments and prospects. The files are read and parsed as CSV before anything is written; then each
 * partner and each agreement is a commit of its own, so that a bad row refuses its agreement and no other, and an import that was cut off
 * is finished by sending it again. Agreements are written by several threads: the agreements of one import are together in the ledger, in
 * roughly the order of the file.
 */
@Component
public final class Imports {
    private static final int AT_ONCE = 4;
    private static final int WRITERS = 16;
    private static final int REMEMBERED = 20;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final RowDecisions decisions;
    private final Clock clock;
    private final ConcurrentLinkedDeque<ImportProgress> newestFirst = new ConcurrentLinkedDeque<>();

    Imports(RowDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Imports partners and agreements alone, as {@link #run(String, boolean, ImportFiles)} does. */
    public ImportReport run(
            String user, boolean dryRun, @Nullable InputStreamSource partners, InputStreamSource agreements)
            throws IOException {
        return run(user, dryRun, new ImportFiles(partners, agreements, null, null));
    }

    /**
     * Runs an import to its end.
     *
     * @param user recorded as the author, and as the agreements' officer
     * @param dryRun whether to decide each row and write nothing
     * @throws org.pactrail.web.body.MalformedRequest when a file is not what it must be; nothing was written
     * @throws CommandRefused while {@value #AT_ONCE} imports are under way
     */
    public ImportReport run(String user, boolean dryRun, ImportFiles files) throws IOException {
        if (!places.tryAcquire()) {
            throw new CommandRefused.RuleBroken("There are " + AT_ONCE + " imports under way already."
                    + " Wait until one has ended (GET /api/imports tells), then send the files again.");
        }
        try {
            return runAlone(user, dryRun, files);
        } finally {
            places.release();
        }
    }

    private ImportReport runAlone(String user, boolean dryRun, ImportFiles files) throws IOException {
        List<CsvRow> partners = ImportFiles.rows(files.partners(), "partners", Columns.PARTNERS);
        List<CsvRow> agreements = ImportFiles.rows(files.agreements(), "agreements", Columns.AGREEMENTS);
        List<CsvRow> amendments = ImportFiles.rows(files.amendments(), "amendments", Columns.AMENDMENTS);
        List<CsvRow> pipeline = ImportFiles.rows(files.pipeline(), "pipeline", Columns.PIPELINE);
        String batch = files.batch();
        int rows = partners.size() + agreements.size() + amendments.size() + pipeline.size();
        ImportProgress progress = begin(new ImportProgress(batch, user, dryRun, rows, clock.instant()));
        ImportRun run = decisions.begin(user, batch, dryRun);
        try {
            List<RowOutcome> outcomes = new ArrayList<>();
            partners.forEach(row -> outcomes.add(counted(run.partner(row), progress)));
            outcomes.addAll(agreements(agreements, amendments, run, progress));
            pipeline.forEach(row -> outcomes.add(counted(run.prospect(row), progress)));
            return ImportReport.of(batch, dryRun, outcomes);
        } finally {
            progress.end();
        }
    }

    /** Returns the imports of this process, running or ended, the newest first. */
    List<ImportProgress.ProgressReport> newest() {
        return newestFirst.stream().map(ImportProgress::report).toList();
    }

    private static List<RowOutcome> agreements(
            List<CsvRow> rows, List<CsvRow> amendments, ImportRun run, ImportProgress progress) {
        Map<String, List<CsvRow>> byReference = byReference(rows);
        Map<String, List<CsvRow>> changes = byReference(amendments);
        List<Future<List<RowOutcome>>> decided = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            byReference.forEach((reference, agreement) -> decided.add(writers.submit(() -> {
                List<CsvRow> amending = changes.getOrDefault(reference, List.of());
                List<RowOutcome> outcomes = run.agreement(new AgreementRows(agreement, amending));
                outcomes.forEach(outcome -> counted(outcome, progress));
                return outcomes;
            })));
            List<RowOutcome> outcomes = new ArrayList<>(rows.size());
            for (Future<List<RowOutcome>> outcome : decided) {
                outcomes.addAll(outcome.get());
            }
            changes.keySet().removeAll(byReference.keySet());
            changes.values().forEach(orphans -> orphans.forEach(row -> outcomes.add(counted(orphan(row), progress))));
            outcomes.sort(comparing(RowOutcome::file).thenComparing(RowOutcome::row));
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

    private static Map<String, List<CsvRow>> byReference(List<CsvRow> rows) {
        return rows.stream()
                .collect(groupingBy(row -> Claims.normal(row.text("reference")), LinkedHashMap::new, toList()));
    }

    private static RowOutcome orphan(CsvRow row) {
        return RowOutcome.refused(
                row, "reference", "is no agreement's in agreements.csv; amend one that is there already by itself");
    }

    private static RowOutcome counted(RowOutcome outcome, ImportProgress progress) {
        progress.count(outcome);
        return outcome;
    }

    private ImportProgress begin(ImportProgress progress) {
        newestFirst.addFirst(progress);
        while (newestFirst.size() > REMEMBERED) {
            newestFirst.pollLast();
        }
        return progress;
    }
}
