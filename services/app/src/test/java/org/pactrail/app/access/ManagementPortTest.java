package org.pactrail.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

/** An office that watches Pactrail's health through a port of its own. */
class ManagementPortTest {
    @Test
    void health_is_there_and_only_there_and_the_rest_asks_who_it_is(@TempDir Path folder) {
        try (RunningPactrail pactrail = RunningPactrail.on(
                folder.resolve("ledger.db"),
                "--management.server.port=0",
                "--management.server.address=127.0.0.1",
                "--pactrail.users.auditor.password={noop}" + PactrailClient.PASSWORD,
                "--pactrail.users.auditor.roles=AUDITOR")) {
            PactrailClient management = pactrail.nobodyAtManagement();
            PactrailClient auditor = management.as("auditor", PactrailClient.PASSWORD);
            assertThat(management.get("/actuator/health").at("/status")).isEqualTo("UP");
            assertThat(management.get("/actuator/info").status()).isEqualTo(401);
            assertThat(auditor.get("/actuator/info").status()).isEqualTo(200);
            assertThat(auditor.get("/api/figures/2024").status()).isEqualTo(404);
            assertThat(pactrail.as(Role.AUDITOR).get("/actuator/health").status())
                    .isEqualTo(404);
        }
    }
}
