package org.pactrail.app.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Browser;
import org.pactrail.app.support.FiguresListener;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.mongo.WireServer;
import org.pactrail.web.peer.PeerKey;
import org.pactrail.web.peer.PeerToken;
import org.pactrail.web.role.Role;

/** The console in one process, the figures in another, the pipeline and the views in a third, on one ledger in MongoDB. */
class ConsoleApartTest {
    private static final String SECRET = "a-key-of-the-tests-that-is-long-enough";
    private static final String KEY = "--pactrail.peers.key=" + SECRET;
    private static final String FIGURES = "/api/figures/2024";

    @TempDir
    static Path folder;

    private static WireServer server;
    private static RunningPactrail figures;
    private static RunningPactrail work;
    private static RunningPactrail console;

    @BeforeAll
    static void start() throws IOException {
        server = WireServer.start();
        String ledger = "--pactrail.ledger.mongo-uri=" + server.uri("apart");
        figures = RunningPactrail.playing("figures", ledger, KEY);
        work = RunningPactrail.playing("pipeline,views", ledger, KEY);
        console = RunningPactrail.playing(
                "console",
                KEY,
                "--pactrail.ledger.sqlite=" + folder.resolve("none.db"),
                "--pactrail.console.peers.all=" + work.nobody().base(),
                "--pactrail.console.peers.figures=" + figures.nobody().base());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        console.close();
        work.close();
        figures.close();
        server.close();
    }

    @Test
    void the_figures_through_the_console_are_those_of_their_own_process_to_the_byte() {
        Answer through = signedIn(Role.DASHBOARD).client().get(FIGURES);
        Answer own = figures.as(Role.DASHBOARD).get(FIGURES);

        assertThat(through.status()).as(through.text()).isEqualTo(200);
        assertThat(through.text()).isEqualTo(own.text());
        assertThat(through.header("Pactrail-Position")).isEqualTo(own.header("Pactrail-Position"));
        assertThat(through.header("Content-Type")).isEqualTo(own.header("Content-Type"));
    }

    @Test
    void a_change_that_is_sent_through_the_console_arrives_in_the_stream_of_changes_through_it() throws Exception {
        Browser officer = signedIn(Role.OFFICER);
        String partner = made(officer, "/api/partners", Bodies.member("Ministry of Distance"));
        String partnership = made(officer, "/api/partnerships", Bodies.prospect("Far away", "officer", partner));
        sent(officer, "/api/partnerships/" + partnership + "/negotiation", Bodies.negotiation("2024-03-01"));
        try (FiguresListener listener = signedIn(Role.DASHBOARD).client().listen(null)) {
            Answer signed = sent(
                    officer,
                    "/api/partnerships/" + partnership + "/signature",
                    Bodies.signature("FA-1", "2024-03-31", Bodies.cash(partner, "1000", "USD")));

            assertThat(listener.await(told -> told.year() == 2024).signed()).isPositive();
            assertThat(signed.header("ETag")).isNotEmpty();
        }
        assertThat(officer.client().get("/api/partnerships/" + partnership).at("/stage"))
                .isEqualTo("SIGNED");
    }

    @Test
    void a_file_is_imported_through_the_console() {
        Browser officer = signedIn(Role.OFFICER);
        Form file = new Form().file("agreements", "not a column\n");

        Answer refused = officer.client()
                .send(officer.client()
                        .to("/api/imports")
                        .header("Content-Type", file.contentType())
                        .header("X-CSRF-TOKEN", officer.token())
                        .POST(BodyPublishers.ofByteArray(file.bytes())));

        assertThat(refused.text())
                .isEqualTo(work.as(Role.OFFICER).post("/api/imports", file).text());
        assertThat(refused.at("/detail")).contains("column");
    }

    @Test
    void a_user_is_refused_through_the_console_what_the_roles_do_not_allow() {
        Answer refused = signedIn(Role.DASHBOARD).client().get("/api/partners");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/detail")).contains("Your roles do not allow GET /api/partners");
    }

    @Test
    void a_command_without_the_sessions_token_is_refused_and_changes_nothing() {
        Browser officer = signedIn(Role.OFFICER);
        String before = officer.client().get("/api/ledger/head").text();

        Answer forged = officer.client().post("/api/partners", Bodies.member("Ministry of Forgery"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.at("/detail")).contains("CSRF token");
        assertThat(officer.client().get("/api/ledger/head").text()).isEqualTo(before);
    }

    @Test
    void nobody_gets_through_who_is_not_signed_in() {
        assertThat(console.nobody().get(FIGURES).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/users", "/api/codes", "/v3/api-docs", "/v3/asyncapi"})
    void what_one_process_answers_of_the_whole_api_the_console_alone_answers_too(String path) {
        try (RunningPactrail whole = RunningPactrail.withUsers(folder.resolve("whole.db"))) {
            Answer expected = whole.as(Role.APPROVER).get(path);
            Answer through = console.as(Role.APPROVER).get(path);

            assertThat(through.status()).as(through.text()).isEqualTo(200);
            assertThat(through.json()).isEqualTo(expected.json());
        }
    }

    @Test
    void a_merged_answer_is_not_sent_again_to_a_caller_who_has_it_and_cannot_be_written_to() {
        PactrailClient approver = console.as(Role.APPROVER);
        Answer codes = approver.get("/api/codes");

        assertThat(codes.header("Cache-Control"))
                .isEqualTo(work.as(Role.APPROVER).get("/api/codes").header("Cache-Control"));
        assertThat(approver.send(approver.to("/api/codes").header("If-None-Match", codes.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(approver.send(approver.to("/api/me").method("HEAD", BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        Answer refused = approver.post("/api/codes", "{}");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_program_with_a_password_gets_through_too() {
        assertThat(console.as(Role.AUDITOR).get("/api/partners").status()).isEqualTo(200);
    }

    @Test
    void the_console_alone_opens_no_ledger() {
        assertThat(folder.resolve("none.db")).doesNotExist();
        assertThat(console.nobody().get("/actuator/health").at("/status")).isEqualTo("UP");
    }

    @Test
    void a_process_believes_a_token_of_its_key_without_knowing_the_user_and_opens_no_session() {
        PactrailClient visitor = with(work, new PeerKey(SECRET), Role.OFFICER);

        Answer registered = visitor.post("/api/partners", Bodies.member("Ministry of Visitors"));

        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(registered.header("Set-Cookie")).isEmpty();
        assertThat(with(work, new PeerKey(SECRET), Role.DASHBOARD)
                        .get("/api/partners")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_token_of_another_key_is_refused() {
        Answer refused = with(figures, new PeerKey(SECRET + "!"), Role.ADMIN).get(FIGURES);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/type")).isEqualTo("urn:pactrail:sign-in");
    }

    @Test
    void a_token_that_a_browser_was_made_to_send_for_another_site_is_refused() {
        assertThat(with(work, new PeerKey(SECRET), Role.OFFICER)
                        .post("/api/partners", Bodies.member("Ministry of Forgery"), "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
    }

    private static PactrailClient with(RunningPactrail called, PeerKey key, Role role) {
        PactrailClient nobody = called.nobody();
        String token = key.sign(PeerToken.at(Instant.now(), "visitor", Set.of(role)));
        return new PactrailClient(nobody.http(), nobody.base(), "Pactrail " + token);
    }

    private static Browser signedIn(Role role) {
        Browser browser = new Browser(console.nobody());
        browser.signIn(PactrailClient.nameOf(role), PactrailClient.PASSWORD);
        return browser;
    }

    private static String made(Browser browser, String path, String json) {
        return sent(browser, path, json).id();
    }

    private static Answer sent(Browser browser, String path, String json) {
        Answer answer = browser.client().post(path, json, "X-CSRF-TOKEN", browser.token());
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        return answer;
    }
}
