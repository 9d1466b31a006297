package org.pactrail.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.FiguresListener;
import org.pactrail.app.support.FiguresListener.Told;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

/** While the views are made anew from a long ledger. */
class RebuildTest {
    @Test
    void a_dashboard_hears_heartbeats_until_there_are_figures_and_a_reader_is_told_to_come_back(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("ledger.db");
        try (RunningPactrail before = RunningPactrail.withUsers(file)) {
            Office.of(before).signed("Ministry of Patience", "MP-1", "2011-06-30");
        }
        CountDownLatch may = new CountDownLatch(1);
        try (RunningPactrail pactrail = RunningPactrail.on(
                        file, ledger -> new HeldUpLedger(ledger, may), "--pactrail.figures.heartbeat=200ms");
                FiguresListener listener = pactrail.as(Role.DASHBOARD).listen(null);
                AutoCloseable release = may::countDown) {
            await().until(() -> listener.heartbeats() >= 2);
            assertThat(listener.told()).isEmpty();
            Answer early = pactrail.as(Role.DASHBOARD).get("/api/figures/2011");
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.header("Retry-After")).isNotEmpty();

            release.close();

            Told told = listener.await(event -> true);
            assertThat(told.year()).isEqualTo(2011);
            assertThat(told.total()).isEqualTo("1000.00");
        }
    }

    @Test
    void an_answer_that_nobody_can_read_is_refused_before_a_rebuild_begins(@TempDir Path folder) {
        try (RunningPactrail pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"))) {
            PactrailClient admin = pactrail.as(Role.ADMIN);

            Answer refused = admin.send(admin.to("/api/figures/rebuild")
                    .header("Accept", "text/csv")
                    .POST(BodyPublishers.noBody()));

            assertThat(refused.status()).isEqualTo(406);
            assertThat(admin.get("/api/figures/rebuild").status()).isEqualTo(404);
        }
    }
}
