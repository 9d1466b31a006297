package org.pactrail.app.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.OwnProcess;
import org.pactrail.app.support.PlainCaller;

/**
 * Imports many agreements into the real program with a heap of 512 MB, checks every figure, and measures: the import, the time
 * to answer, and the time to be back after an orderly end and after a kill. {@code -Dpactrail.big=true} to run it,
 * {@code -Dpactrail.big.agreements=…} for another size.
 */
@EnabledIfSystemProperty(named = "pactrail.big", matches = "true")
class BigImportTest {
    private static final int AGREEMENTS = Integer.getInteger("pactrail.big.agreements", 100_000);
    /** A partner is two entries, an agreement four. */
    private static final long HEAD = BigImportFiles.PARTNERS * 2L + AGREEMENTS * 4L - 1;

    private static final String[] JVM =
            System.getProperty("pactrail.big.jvm", "-Xmx512m").split(" ");
    private static final String BOUNDARY = "pactrail-big-import";

    @TempDir
    Path folder;

    @Test
    void a_big_import_adds_up_and_the_program_stays_quick() throws Exception {
        BigImportFiles files = new BigImportFiles(AGREEMENTS, 2015);
        Path ledger = folder.resolve("pactrail.db");
        tell("size: %d agreements, load %s", AGREEMENTS, load());
        try (OwnProcess pactrail = OwnProcess.start(ledger, JVM).up()) {
            tell("first start: %d ms until up", pactrail.sinceStart().toMillis());
            importAll(pactrail, files);
            check(pactrail, files);
            latency(pactrail);
            tell("memory: %s", memory(pactrail));
            pactrail.kill();
        }
        restart(ledger, files, "kill -9");
        restart(ledger, files, "an orderly end");
    }

    private static void importAll(OwnProcess pactrail, BigImportFiles files) throws Exception {
        Path folder = Files.createTempDirectory("pactrail-big");
        List<Path> parts = List.of(files.partners(folder), files.agreements(folder));
        PlainCaller officer = pactrail.as("officer");
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer = officer.http()
                .sendAsync(
                        officer.request("/api/imports?dryRun=false")
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofInputStream(() -> multipart(parts)))
                                .build(),
                        BodyHandlers.ofString());
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> progress(officer) && answer.isDone());
        double seconds = millisSince(begun) / 1e3;
        tell("import: %.1f s, %.0f agreements/s, load %s", seconds, AGREEMENTS / seconds, load());
        for (Path part : parts) {
            Files.delete(part);
        }
        Files.delete(folder);
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(PlainCaller.json(answer.get())).containsEntry("refused", 0).containsEntry("duplicates", 0);
    }

    private static boolean progress(PlainCaller officer) throws IOException, InterruptedException {
        tell("progress: %s", officer.object("/api/imports"));
        return true;
    }

    private static void check(OwnProcess pactrail, BigImportFiles files) throws Exception {
        PlainCaller officer = pactrail.as("officer");
        for (int year = BigImportFiles.FIRST_YEAR; year <= BigImportFiles.LAST_YEAR; year++) {
            Map<String, Object> served = officer.object("/api/figures/" + year + "?after=" + HEAD);
            served.keySet().removeAll(List.of("position", "recordedAt"));
            assertThat(withoutIds(served)).isEqualTo(withoutIds(files.figures(year)));
        }
    }

    /** The files know no ids: the top partners are compared without theirs. */
    private static Map<String, Object> withoutIds(Map<String, Object> figures) {
        for (Object partner : (List<?>) Objects.requireNonNull(figures.get("topFinancialPartners"))) {
            ((Map<?, ?>) partner).remove("partner");
        }
        return figures;
    }

    private static void latency(OwnProcess pactrail) throws Exception {
        PlainCaller officer = pactrail.as("officer");
        for (int i = 0; i < 3_000; i++) {
            officer.get("/api/figures/2024");
        }
        long[] nanos = new long[2_000];
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            assertThat(officer.get("/api/figures/2024").statusCode()).isEqualTo(200);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        tell(
                "GET /api/figures/2024: median %.3f ms, p99 %.3f ms of %d, load %s",
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos.length, load());
    }

    /** Starts it, and ends it in an orderly way. */
    private static void restart(Path ledger, BigImportFiles files, String after) throws Exception {
        try (OwnProcess pactrail = OwnProcess.start(ledger, JVM)) {
            standsAtTheHead(pactrail, "/api/figures/2024?after=");
            tell(
                    "restart after %s: %d ms until the figures stand at the head, load %s",
                    after, pactrail.sinceStart().toMillis(), load());
            standsAtTheHead(pactrail, "/api/partnerships?after=");
            tell("and %d ms until the board does", pactrail.sinceStart().toMillis());
            check(pactrail, files);
            tell("memory: %s", memory(pactrail));
            long begun = System.nanoTime();
            pactrail.stop();
            tell("orderly end: %d ms, ledger %d MB", millisSince(begun), Files.size(ledger) >> 20);
        }
    }

    private static void standsAtTheHead(OwnProcess pactrail, String path) {
        PlainCaller officer = pactrail.as("officer");
        await().atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> officer.answers(path + HEAD));
    }

    private static String memory(OwnProcess pactrail) throws IOException {
        Path status = Path.of("/proc/" + pactrail.pid() + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                        .toList()
                        .toString()
                : "not known here";
    }

    private static InputStream multipart(List<Path> files) {
        try {
            List<InputStream> parts = new ArrayList<>();
            for (Path file : files) {
                String name = file.getFileName().toString();
                parts.add(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                        + name.substring(0, name.indexOf('.')) + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n"));
                parts.add(Files.newInputStream(file));
                parts.add(bytes("\r\n"));
            }
            parts.add(bytes("--" + BOUNDARY + "--\r\n"));
            return new SequenceInputStream(Collections.enumeration(parts));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static String load() {
        return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void tell(String what, Object... values) {
        System.out.printf("big import: " + what + "%n", values);
    }
}
