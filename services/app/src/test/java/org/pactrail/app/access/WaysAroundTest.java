package org.pactrail.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

/** The roles that a call needs hold for every address that leads to the call. */
class WaysAroundTest {
    /** Addresses of the register of partners, or nearly so. */
    private static final List<String> OTHERWISE = List.of(
            "/api/partners/",
            "/api//partners",
            "/api/partners;role=OFFICER",
            "/api;x=y/partners",
            "/api/%70artners",
            "/%61pi/partners",
            "/api%2Fpartners",
            "/API/PARTNERS",
            "/api/./partners",
            "/api/x/../partners",
            "/api/partners.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--server.servlet.context-path=/office, /office",
        "--spring.mvc.servlet.path=/office, /office",
        "--server.servlet.context-path=/, ''"
    })
    void roles_hold_below_a_path_that_a_setting_puts_first(String setting, String first) {
        try (RunningPactrail pactrail = RunningPactrail.on(folder.resolve("ledger.db"), ledger -> ledger, setting)) {
            String partners = first + "/api/partners";
            assertThat(pactrail.nobody().get(partners).status()).isEqualTo(401);
            assertThat(pactrail.nobody()
                            .post(partners, Bodies.member("Nobody's"))
                            .status())
                    .isEqualTo(401);
            assertThat(pactrail.as(Role.DASHBOARD)
                            .post(partners, Bodies.member("A dashboard's"))
                            .status())
                    .isEqualTo(403);
            assertThat(pactrail.as(Role.DASHBOARD).get(partners).status()).isEqualTo(403);
            assertThat(pactrail.as(Role.OFFICER)
                            .post(partners, Bodies.member("An officer's"))
                            .status())
                    .isEqualTo(201);
            assertThat(pactrail.as(Role.OFFICER)
                            .post(first + "/api/figures/2024/editions", "{\"title\":\"Report\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void an_address_that_is_written_otherwise_leads_nobody_around_the_roles() {
        try (RunningPactrail pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"))) {
            for (String address : OTHERWISE) {
                for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
                    assertThat(status(pactrail.nobody(), method, address))
                            .as("%s %s", method, address)
                            .isIn(400, 401, 403, 404);
                    assertThat(status(pactrail.as(Role.DASHBOARD), method, address))
                            .as("%s %s", method, address)
                            .isIn(400, 403, 404, 405);
                }
            }
            assertThat(pactrail.as(Role.AUDITOR).get("/api/ledger/head").at("/entries"))
                    .isEqualTo("0");
        }
    }

    private static int status(PactrailClient client, String method, String address) {
        return client.send(client.to(address)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                method.startsWith("P")
                                        ? BodyPublishers.ofString(Bodies.member("Around"))
                                        : BodyPublishers.noBody()))
                .status();
    }
}
