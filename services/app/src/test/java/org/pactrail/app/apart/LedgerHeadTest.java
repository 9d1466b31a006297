package org.pactrail.app.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

/** Every role that is on the ledger answers where the ledger ends. */
class LedgerHeadTest {
    @ParameterizedTest
    @ValueSource(strings = {"pipeline", "views", "figures"})
    void a_role_alone_answers_where_the_ledger_ends(String role, @TempDir Path folder) {
        try (RunningPactrail alone =
                RunningPactrail.playing(role, "--pactrail.ledger.sqlite=" + folder.resolve("ledger.db"))) {
            Answer head = alone.as(Role.DASHBOARD).get("/api/ledger/head?after=-1");

            assertThat(head.status()).as(head.text()).isEqualTo(200);
            assertThat(head.at("/position")).isEqualTo("-1");
        }
    }
}
