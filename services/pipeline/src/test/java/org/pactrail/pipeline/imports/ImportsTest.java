package org.pactrail.pipeline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.pipeline.imports.Files.ACME;
import static org.pactrail.pipeline.imports.Files.MINISTRY;
import static org.pactrail.pipeline.imports.Files.PLAIN;
import static org.pactrail.pipeline.imports.Files.SHARED;
import static org.pactrail.pipeline.imports.Files.told;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pactrail.events.exchange.Columns;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.Office;
import org.pactrail.web.body.MalformedRequest;

class ImportsTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final Office office = new Office(ledger);

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Test
    void partners_and_agreements_are_accepted_row_by_row() {
        ImportReport report = Files.sample().run(office);

        assertThat(told(report))
                .containsExactly(
                        "partners 2 ACCEPTED",
                        "partners 3 ACCEPTED",
                        "agreements 2 ACCEPTED",
                        "agreements 3 ACCEPTED",
                        "agreements 4 ACCEPTED");
        assertThat(report)
                .extracting(ImportReport::rows, ImportReport::accepted, ImportReport::duplicates, ImportReport::refused)
                .containsExactly(5, 5, 0, 0);
    }

    @Test
    void each_agreement_is_prospect_negotiation_and_signature_by_the_importing_user() {
        ImportReport report = Files.sample().run(office);

        PartnershipId shared = office.claims().partnershipOf("R-2").orElseThrow();
        assertThat(report.outcomes().getLast().id()).isEqualTo(shared.value());
        assertThat(office.story(shared.value()))
                .containsExactly("PartnershipOpened", "NegotiationStarted", "AgreementSigned");
        assertThat(office.entries())
                .allSatisfy(entry -> assertThat(LedgerJson.metadata(entry))
                        .containsEntry("actor", "importer")
                        .containsEntry("channel", "import")
                        .containsEntry("correlation", report.batch()));
    }

    @Test
    void the_same_files_again_are_the_same_batch_and_change_nothing() {
        ImportReport first = Files.sample().run(office);
        long head = ledger.head().position();

        ImportReport again = Files.sample().run(office);

        assertThat(again.batch()).isEqualTo(first.batch());
        assertThat(again.outcomes()).extracting(Outcome::outcome).containsOnly(Outcome.Kind.DUPLICATE);
        assertThat(again.outcomes()).extracting(Outcome::id).isEqualTo(ids(first));
        assertThat(ledger.head().position()).isEqualTo(head);
    }

    @Test
    void the_same_rows_in_another_file_are_known_too() {
        Files.sample().run(office);

        assertThat(told(Files.agreements(SHARED.get(0), SHARED.get(1), PLAIN).run(office)))
                .containsExactly(
                        "partners 2 DUPLICATE",
                        "partners 3 DUPLICATE",
                        "agreements 2 DUPLICATE",
                        "agreements 3 DUPLICATE",
                        "agreements 4 DUPLICATE");
    }

    @Test
    void a_dry_run_writes_nothing_and_has_no_ids_to_tell() {
        ImportReport report = Files.sample().dryRun(office);

        assertThat(report.accepted()).isEqualTo(5);
        assertThat(report.outcomes()).extracting(Outcome::id).containsOnlyNulls();
        assertThat(ledger.head().entries()).isZero();
    }

    @Test
    void agreements_come_without_partners_when_those_are_registered() throws Exception {
        office.register("Acme");

        assertThat(office.imports().run("importer", false, null, csv(PLAIN)).accepted())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_written_because_of_files_one_of_which_is_none() {
        assertThatThrownBy(() -> office.imports().run("importer", false, null, csv("\"" + PLAIN)))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("agreements must be CSV as in RFC 4180");
        assertThat(ledger.head().entries()).isZero();
    }

    @Nested
    class an_import_that_was_cut_off {
        @Test
        void is_finished_by_sending_it_again() {
            Files files = Files.agreements(IntStream.range(0, 40)
                    .mapToObj(i -> PLAIN.replace("R-1", "R-" + i))
                    .toArray(String[]::new));
            try (Office broken = new Office(failingAfter(20))) {
                assertThatThrownBy(() -> files.run(broken)).isInstanceOf(LedgerUnavailable.class);
            }

            ImportReport rest = files.run(office);

            assertThat(rest.accepted()).isEqualTo(22);
            assertThat(rest.duplicates()).isEqualTo(20);
            assertThat(office.entries())
                    .filteredOn(entry -> entry.type().equals("AgreementSigned"))
                    .hasSize(40);
            assertThat(files.run(office).duplicates()).isEqualTo(42);
        }

        /** Takes some commits, and then the disk is full; it is not closed with the office that stands on it. */
        private Ledger failingAfter(int commits) {
            AtomicInteger appended = new AtomicInteger();
            return (Ledger) Proxy.newProxyInstance(
                    Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("append") && appended.incrementAndGet() > commits) {
                            throw new LedgerUnavailable("The disk is full", null);
                        }
                        try {
                            return method.getName().equals("close") ? null : method.invoke(ledger, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw Objects.requireNonNull(thrown.getCause());
                        }
                    });
        }
    }

    @Test
    void four_who_import_the_same_files_at_once_write_them_once() throws Exception {
        Files files = Files.agreements(IntStream.range(0, 20)
                .mapToObj(i -> PLAIN.replace("R-1", "R-" + i))
                .toArray(String[]::new));
        Callable<ImportReport> importing = () -> files.run(office);
        List<ImportReport> reports;
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            reports = four.invokeAll(List.of(importing, importing, importing, importing)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(reports).extracting(ImportReport::refused).containsOnly(0);
        assertThat(reports.stream().mapToInt(ImportReport::accepted).sum()).isEqualTo(22);
        assertThat(new HashSet<>(reports.stream().map(ImportsTest::ids).toList()))
                .hasSize(1);
        assertThat(office.entries()).hasSize(2 * 2 + 20 * 4);
    }

    @Test
    void the_newest_imports_are_told_first() {
        ImportReport dry = Files.sample().dryRun(office);
        Files.agreements(PLAIN.replace("Acme", "Nobody")).run(office);

        assertThat(office.imports().newest())
                .extracting(Progress.Report::dryRun, Progress.Report::rows, Progress.Report::refused)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, 3, 1),
                        org.assertj.core.groups.Tuple.tuple(true, 5, 0));
        assertThat(office.imports().newest())
                .allSatisfy(report -> assertThat(report.ended()).isTrue())
                .last()
                .extracting(Progress.Report::batch)
                .isEqualTo(dry.batch());
    }

    @Test
    void a_partner_twice_in_one_file_is_registered_once() {
        assertThat(told(new Files(List.of(ACME, MINISTRY, " ACME" + ACME.substring(4)), List.of()).run(office)))
                .containsExactly("partners 2 ACCEPTED", "partners 3 ACCEPTED", "partners 4 DUPLICATE");
    }

    private static List<String> ids(ImportReport report) {
        return report.outcomes().stream()
                .map(outcome -> Objects.requireNonNull(outcome.id()))
                .toList();
    }

    private static Imports.Source csv(String row) {
        byte[] bytes =
                (String.join(",", Columns.AGREEMENTS) + '\n' + row).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return () -> new java.io.ByteArrayInputStream(bytes);
    }
}
