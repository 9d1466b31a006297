package org.pactrail.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Browser;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.peer.PeerKey;
import org.pactrail.web.peer.PeerToken;
import org.pactrail.web.role.Role;

/** Who may call what, and who must sign in first. */
@ExtendWith(SharedPactrail.class)
@ResourceLock(SharedPactrail.NAME)
class AccessTest {
    private final RunningPactrail pactrail;

    AccessTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/anything                        | OFFICER APPROVER AUDITOR DASHBOARD ADMIN
            GET /actuator/info                       | OFFICER APPROVER AUDITOR ADMIN
            POST /api/anything                       | OFFICER APPROVER AUDITOR DASHBOARD ADMIN
            DELETE /api/partners                     | OFFICER APPROVER AUDITOR DASHBOARD ADMIN""")
    void an_address_beside_the_calls_is_for_those_who_may(String call, String allowed) {
        List<String> roles = List.of(allowed.split(" "));

        assertThat(Arrays.stream(Role.values())
                        .filter(role -> called(pactrail.as(role), call).status() != 403)
                        .map(Role::name))
                .isEqualTo(roles);
        Answer nobody = called(pactrail.nobody(), call);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Basic");
    }

    /** Nothing comes of it beyond the question of access: the body is empty, and the last id that was seen is none. */
    private static Answer called(PactrailClient client, String call) {
        String[] parts = call.split(" ");
        return client.send(client.to(parts[1])
                .header("Content-Type", "application/json")
                .header("Last-Event-ID", "none")
                .method(parts[0], parts[0].equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }

    @Test
    void a_pages_script_is_refused_without_making_the_browser_ask_for_a_password() {
        PactrailClient nobody = pactrail.nobody();
        Answer refused = nobody.send(nobody.to("/api/figures/2024").header("X-Requested-With", "XMLHttpRequest"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void health_is_open_to_all_but_its_details_are_not() {
        assertThat(pactrail.nobody().get("/actuator/health").text())
                .contains("\"status\":\"UP\"")
                .doesNotContain("position");
        assertThat(pactrail.as(Role.ADMIN).get("/actuator/health").at("/components/ledger/details/position"))
                .isNotEmpty();
    }

    @Test
    void who_is_not_signed_in_gets_no_session() {
        assertThat(pactrail.nobody().get("/api/partners").header("Set-Cookie")).isEmpty();
        assertThat(pactrail.nobody().post("/api/partners", "{}").header("Set-Cookie"))
                .isEmpty();
        assertThat(pactrail.as(Role.OFFICER).get("/api/partners").header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_token_is_refused_where_no_key_is_configured() {
        PactrailClient nobody = pactrail.nobody();
        String token = new PeerKey("x".repeat(PeerKey.SHORTEST))
                .sign(PeerToken.at(Instant.now(), "officer", Set.of(Role.OFFICER)));
        PactrailClient peer = new PactrailClient(nobody.http(), nobody.base(), "Pactrail " + token);

        assertThat(peer.get("/api/figures/2024").status()).isEqualTo(401);
        assertThat(peer.post("/api/partners", "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /login",
        "GET, /",
        "GET, /docs",
        "POST, /login",
        "POST, /logout",
        "POST, /",
        "HEAD, /login",
        "GET, /nothing"
    })
    void a_page_makes_no_session_before_anybody_signs_in(String method, String path) {
        PactrailClient visitor = pactrail.nobody();

        Answer answer = visitor.send(visitor.to(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(method.equals("POST") ? "username=a&password=b" : "")));

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void a_wrong_password_makes_no_session() {
        Browser browser = new Browser(pactrail.nobody());
        browser.signIn("officer", "wrong");

        assertThat(browser.client().get("/api/partners").status()).isEqualTo(401);
    }

    @Nested
    class In_a_browser {
        private final Browser browser = new Browser(pactrail.nobody());

        @Test
        void a_session_reads_and_sends_commands_with_its_token() {
            browser.signIn("officer", PactrailClient.PASSWORD);

            assertThat(browser.client().get("/api/partners").status()).isEqualTo(200);
            Answer registered = browser.client()
                    .post("/api/partners", Bodies.member("Ministry of Browsers"), "X-CSRF-TOKEN", browser.token());
            assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        }

        @Test
        void a_command_without_the_token_is_refused_and_changes_nothing() {
            browser.signIn("officer", PactrailClient.PASSWORD);
            String before = browser.client().get("/api/ledger/head").text();

            Answer forged = browser.client().post("/api/partners", Bodies.member("Ministry of Forgery"));

            assertThat(forged.status()).isEqualTo(403);
            assertThat(forged.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(forged.at("/detail")).contains("CSRF token");
            assertThat(browser.client().get("/api/ledger/head").text()).isEqualTo(before);
        }

        @Test
        void a_wrong_password_opens_no_session() {
            browser.signIn("officer", "guess");

            assertThat(browser.client().get("/api/partners").status()).isEqualTo(401);
        }

        @Test
        void credentials_that_the_browser_adds_for_another_site_need_a_token_too() {
            Answer forged = pactrail.as(Role.OFFICER)
                    .post("/api/partners", Bodies.member("Ministry of Forgery"), "Sec-Fetch-Site", "cross-site");

            assertThat(forged.status()).isEqualTo(403);
        }
    }
}
