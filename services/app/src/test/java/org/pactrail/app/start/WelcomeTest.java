package org.pactrail.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.Printed;
import org.pactrail.app.support.RunningPactrail;

/** The last lines of a start are true: the address answers, and each user can sign in. */
@Isolated("reads what the JVM prints")
class WelcomeTest {
    private static final Pattern SAID = Pattern.compile(
            "Pactrail listens on (\\S+)/\\s+Open that address in a browser and sign in as (.*), each with the password (\\w+)\\.");

    @TempDir
    Path folder;

    @Test
    void a_start_with_the_sample_ends_with_its_address_and_users_who_can_sign_in() {
        try (Printed printed = new Printed();
                RunningPactrail pactrail = RunningPactrail.withSample(folder.resolve("ledger.db"))) {
            MatchResult said =
                    SAID.matcher(printed.text()).results().findFirst().orElseThrow();
            PactrailClient nobody = pactrail.nobody();
            assertThat(said.group(1))
                    .isEqualTo("http://localhost:" + nobody.base().getPort());
            assertThat(said.group(2).split(", | or "))
                    .containsExactly("officer", "approver", "auditor", "dashboard", "admin")
                    .allSatisfy(user -> assertThat(nobody.as(user, said.group(3))
                                    .get("/api/ledger/head")
                                    .status())
                            .isNotEqualTo(401));
        }
    }

    @Test
    void a_start_without_the_sample_names_no_user() {
        try (Printed printed = new Printed();
                RunningPactrail ignored = RunningPactrail.withUsers(folder.resolve("ledger.db"))) {
            assertThat(printed.text())
                    .contains("Pactrail listens on http://localhost:")
                    .doesNotContain("sign in as");
        }
    }
}
