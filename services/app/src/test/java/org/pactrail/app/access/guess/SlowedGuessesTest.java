package org.pactrail.app.access.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.Browser;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

class SlowedGuessesTest {
    @Nested
    class Delays {
        private final Ticking clock = new Ticking();
        private final GuessDelays delays = new GuessDelays(clock);

        @Test
        void begin_after_a_few_wrong_passwords_and_grow_to_a_minute() {
            fail("10.0.0.1", "olga", GuessDelays.FREE);
            assertThat(delays.left("10.0.0.1", "olga")).isZero();
            for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
                delays.failed("10.0.0.1", "olga");
                assertThat(delays.left("10.0.0.1", "olga")).hasSeconds(seconds);
            }
            clock.now = clock.now.plusSeconds(61);
            assertThat(delays.left("10.0.0.1", "olga")).isZero();
        }

        @Test
        void are_for_the_address_that_guesses_and_lock_nobody_else_out() {
            fail("10.0.0.1", "olga", 200);

            assertThat(delays.left("10.0.0.2", "olga")).isZero();
            assertThat(delays.left("10.0.0.1", "juma")).isZero();
        }

        @Test
        void begin_with_the_first_wrong_password_at_an_address_that_tries_many_users() {
            for (int user = 0; user < GuessDelays.FREE_OF_ADDRESS; user++) {
                delays.failed("10.0.0.1", "user-" + user);
            }
            delays.failed("10.0.0.1", "olga");

            assertThat(delays.left("10.0.0.1", "olga")).hasSeconds(1);
            assertThat(delays.left("10.0.0.1", "juma")).isZero();
        }

        @Test
        void end_with_the_right_password_and_after_a_quarter_of_an_hour() {
            fail("10.0.0.1", "olga", 9);
            delays.succeeded("10.0.0.1", "olga");
            assertThat(delays.left("10.0.0.1", "olga")).isZero();

            fail("10.0.0.1", "olga", 9);
            clock.now = clock.now.plus(Duration.ofMinutes(16));
            delays.failed("10.0.0.1", "olga");
            assertThat(delays.left("10.0.0.1", "olga")).isZero();
        }

        @Test
        void remember_no_more_than_their_limit_however_many_names_are_tried() {
            fail("10.0.0.1", "olga", 9);
            for (int i = 0; i < 20_000; i++) {
                delays.failed("10.9.9.9", "name-" + i);
            }

            assertThat(delays.left("10.0.0.1", "olga")).isZero();
        }

        private void fail(String address, String user, int times) {
            for (int i = 0; i < times; i++) {
                delays.failed(address, user);
            }
        }
    }

    @Test
    void a_program_that_guesses_is_refused_and_told_when_to_try_again(@TempDir Path folder) {
        try (RunningPactrail pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"))) {
            PactrailClient guessing = pactrail.nobody().as("officer", "guess");
            for (int i = 0; i <= GuessDelays.FREE; i++) {
                assertThat(guessing.get("/api/partners").status()).isEqualTo(401);
            }

            Answer refused = guessing.get("/api/partners");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isIn("1", "2");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.at("/detail"))
                    .contains("Too many wrong passwords")
                    .endsWith(".");
            assertThat(pactrail.as(Role.OFFICER).get("/api/partners").status())
                    .as("the same user from the same address")
                    .isEqualTo(429);
            assertThat(pactrail.as(Role.AUDITOR).get("/api/partners").status()).isEqualTo(200);

            Browser browser = new Browser(pactrail.nobody());
            browser.signIn("officer", "guess");
            assertThat(browser.client().get("/login?wait=1").text()).contains("Too many wrong passwords");
        }
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
