package org.pactrail.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.Printed;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.web.role.Role;

/** What everybody is told when something is broken. */
@Isolated("reads what the JVM prints")
class FailureTest {
    @TempDir
    private Path folder;

    private Path ledger;
    private RunningPactrail pactrail;

    @BeforeEach
    void start() {
        ledger = folder.resolve("ledger.db");
        pactrail = RunningPactrail.withUsers(ledger);
    }

    @AfterEach
    void stop() {
        pactrail.close();
    }

    @Test
    void views_that_cannot_read_an_entry_stop_and_say_so_in_every_answer() {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        officer.get(
                "/api/figures/2024",
                officer.post("/api/partners", Bodies.member("Before")).position());
        long foreign =
                pactrail.part(Ledger.class).append(Commit.of(fromTheFuture())).last();
        Awaitility.await().until(() -> officer.get("/actuator/health").status() == 503);

        Answer health = officer.get("/actuator/health");
        assertThat(health.at("/status")).isEqualTo("DOWN");
        assertThat(health.at("/components/ledger/details/figures stopped")).contains("PartnerKnighted");
        assertThat(health.at("/components/ledger/details/directory stopped")).contains("PartnerKnighted");

        Answer figures = officer.get("/api/figures/2024");
        assertThat(figures.status()).isEqualTo(200);
        assertThat(figures.at("/position")).isEqualTo(Long.toString(foreign - 1));
        assertThat(figures.headers().allValues("Pactrail-Stale"))
                .containsExactlyInAnyOrder(
                        "figures stopped at position " + (foreign - 1),
                        "editions stopped at position " + (foreign - 1),
                        "directory stopped at position " + (foreign - 1),
                        "filters stopped at position " + (foreign - 1));
        assertThat(officer.post("/api/partners", Bodies.member("After")).status())
                .isEqualTo(201);
        Answer after = officer.get("/api/figures/2024", foreign);
        assertThat(after.status()).isEqualTo(503);
        assertThat(after.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_second_pactrail_on_the_same_ledger_does_not_start_and_says_why() {
        try (Printed printed = new Printed()) {
            assertThatThrownBy(() -> RunningPactrail.on(ledger)).hasRootCauseInstanceOf(LedgerUnavailable.class);

            assertThat(printed.text())
                    .contains(
                            "The ledger could not be opened. Another Pactrail has this ledger open. Stop that process")
                    .doesNotContain("\tat org.");
        }
        assertThat(pactrail.as(Role.OFFICER)
                        .post("/api/partners", Bodies.member("Undisturbed"))
                        .status())
                .isEqualTo(201);
    }

    /** An event that a later version of Pactrail might write. */
    private static NewEvent fromTheFuture() {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new NewEvent("knight-1", 0, "knight-1-0", "PartnerKnighted", "1", Instant.now(), nothing, nothing);
    }
}
