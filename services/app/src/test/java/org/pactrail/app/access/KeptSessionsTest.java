package org.pactrail.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.Browser;
import org.pactrail.app.support.RunningPactrail;

/** Whoever is signed in stays so over a restart, unless the user is another one by then. */
class KeptSessionsTest {
    private static final String FIGURES = "/api/figures/2024";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ada, {noop}secret, DASHBOARD, 200",
        "ada, {noop}secret, AUDITOR, 401",
        "ada, {noop}other, DASHBOARD, 401",
        "eve, {noop}secret, DASHBOARD, 401"
    })
    void a_session_lasts_as_long_as_its_user_is_the_same(String user, String password, String role, int status) {
        try (HttpClient withCookies = Browser.withCookies()) {
            try (RunningPactrail before = RunningPactrail.on(ledger(), settings("ada", "{noop}secret", "DASHBOARD"))) {
                Browser browser = new Browser(withCookies, before.nobody().base());
                browser.signIn("ada", "secret");
                assertThat(browser.client().get(FIGURES).status()).isEqualTo(200);
            }
            try (RunningPactrail after = RunningPactrail.on(ledger(), settings(user, password, role))) {
                Browser browser = new Browser(withCookies, after.nobody().base());
                assertThat(browser.client().get(FIGURES).status()).isEqualTo(status);
            }
        }
    }

    @Test
    void sessions_are_kept_where_nobody_else_reads_them() throws Exception {
        try (RunningPactrail ignored = RunningPactrail.withUsers(ledger())) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("ledger.db.sessions"))))
                    .isEqualTo("rwx------");
        }
    }

    private Path ledger() {
        return folder.resolve("ledger.db");
    }

    private static String[] settings(String user, String password, String role) {
        return new String[] {
            "--pactrail.users." + user + ".password=" + password, "--pactrail.users." + user + ".roles=" + role
        };
    }
}
