package org.pactrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.pactrail.app.ledger.LedgerSettings;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.Printed;
import org.pactrail.app.support.RunningPactrail;

/** An office that has configured no user. */
@Isolated("reads what the JVM prints")
class FirstAdminTest {
    private static final Pattern SHOWN = Pattern.compile("Sign in as \"admin\" with the password (\\S+)");

    @Test
    void an_admin_who_may_do_all_is_made_once_and_stays(@TempDir Path folder) throws IOException {
        Path ledger = folder.resolve("ledger.db");
        Path hash = folder.resolve("admin.password");
        String password;
        try (Printed printed = new Printed();
                RunningPactrail first = RunningPactrail.on(ledger)) {
            password = shownIn(printed).getFirst();
            PactrailClient admin = first.nobody().as("admin", password);
            assertThat(admin.post("/api/partners", Bodies.member("First")).status())
                    .isEqualTo(201);
            assertThat(admin.get("/api/partners").status()).isEqualTo(200);
            assertThat(first.nobody().as("admin", "demo").get("/api/partners").status())
                    .isEqualTo(401);
        }
        String kept = Files.readString(hash);
        assertThat(kept).startsWith("{bcrypt}").doesNotContain(password);

        try (Printed printed = new Printed();
                RunningPactrail second = RunningPactrail.on(ledger)) {
            assertThat(shownIn(printed)).isEmpty();
            assertThat(second.nobody()
                            .as("admin", password)
                            .get("/api/partners")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(hash).hasContent(kept);
    }

    @Test
    void the_place_of_the_hash_is_printed_and_is_beside_the_ledgers_file_even_when_the_ledger_is_in_mongodb(
            @TempDir Path folder) {
        try (Printed printed = new Printed();
                RunningPactrail pactrail = RunningPactrail.on(folder.resolve("./ledger.db"))) {
            assertThat(pactrail.nobody().get("/actuator/health").status()).isEqualTo(200);
            assertThat(printed.text()).contains("its hash is in " + folder.resolve("admin.password"));
        }
        Path elsewhere = folder.resolve("ledger.db");
        assertThat(new LedgerSettings(elsewhere, " ").beside("a")).isEqualTo(folder.resolve("a"));
        assertThat(new LedgerSettings(elsewhere, "mongodb://127.0.0.1/pactrail").beside("a"))
                .isEqualTo(folder.resolve("a"));
    }

    private static List<String> shownIn(Printed printed) {
        return SHOWN.matcher(printed.text())
                .results()
                .map((MatchResult shown) -> shown.group(1))
                .toList();
    }
}
