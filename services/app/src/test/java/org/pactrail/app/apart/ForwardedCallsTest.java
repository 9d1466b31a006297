package org.pactrail.app.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.pactrail.app.apart.AnsweringPeer.Received;
import org.pactrail.app.support.Browser;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.Printed;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

/** How the console alone passes calls on, seen from a peer that answers as a test wishes. */
@Isolated("reads what the JVM prints")
class ForwardedCallsTest {
    private static final String KEY = "--pactrail.peers.key=a-key-of-the-tests-that-is-long-enough";
    private static final AnsweringPeer PEER = AnsweringPeer.start();

    @TempDir
    static Path folder;

    private static RunningPactrail console;

    @BeforeAll
    static void start() {
        console = console(KEY, all(PEER.port()));
    }

    @BeforeEach
    void forget() {
        PEER.received.clear();
    }

    @AfterAll
    static void stop() {
        console.close();
        PEER.close();
    }

    @Test
    void a_call_arrives_with_its_own_headers_and_a_token_and_without_cookies_and_passwords() throws Exception {
        Browser officer = new Browser(console.nobody());
        officer.signIn("officer", PactrailClient.PASSWORD);
        officer.client()
                .post(
                        "/api/partners/x%20y/name?a=%C3%A9&b=1%262",
                        "{\"name\":\"é\"}",
                        "X-CSRF-TOKEN",
                        officer.token(),
                        "If-Match",
                        "\"3\"",
                        "Idempotency-Key",
                        "k-1",
                        "X-Other",
                        "stays");

        Received call = PEER.next();
        assertThat(call.call()).isEqualTo("POST /api/partners/x%20y/name?a=%C3%A9&b=1%262");
        assertThat(call.body()).isEqualTo("{\"name\":\"é\"}");
        assertThat(call.headers())
                .containsEntry("If-match", List.of("\"3\""))
                .containsEntry("Idempotency-key", List.of("k-1"))
                .containsEntry("Content-type", List.of("application/json"))
                .doesNotContainKeys("Cookie", "X-other", "X-csrf-token");
        assertThat(call.headers().getFirst("Authorization")).startsWith("Pactrail ");
    }

    @Test
    void an_answer_comes_back_with_its_own_headers() {
        Answer answer = console.as(Role.OFFICER).get("/api/partners");

        assertThat(answer.status()).isEqualTo(203);
        assertThat(answer.text()).isEqualTo("{\"answered\":\"é\"}");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.header("Location")).isEqualTo("/api/partners/7");
        assertThat(answer.header("Pactrail-Position")).isEqualTo("12");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("X-Other")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_peers_stream_ends_when_the_browser_closes_its_own() throws Exception {
        PactrailClient officer = console.as(Role.OFFICER);
        HttpResponse<InputStream> stream =
                officer.http().send(officer.to("/api/endless").build(), BodyHandlers.ofInputStream());
        assertThat(stream.body().read()).isEqualTo('d');

        stream.body().close();

        assertThat(PEER.ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_stream_does_not_hold_up_the_consoles_end() throws Exception {
        try (RunningPactrail stopping = console(KEY, all(PEER.port()))) {
            PactrailClient officer = stopping.as(Role.OFFICER);
            HttpResponse<InputStream> stream =
                    officer.http().send(officer.to("/api/silent").build(), BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            try (Printed printed = new Printed()) {
                stopping.close();
                assertThat(printed.text()).doesNotContain("aborted");
            }
        }
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        assertThatThrownBy(() -> console.as(Role.OFFICER).get("/api/cut")).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void a_peer_with_another_key_is_no_reason_to_sign_in_again() {
        Answer refused = console.as(Role.OFFICER).get("/api/untrusted");

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.at("/type")).isEqualTo("urn:pactrail:peer-key");
        assertThat(refused.at("/detail")).contains("pactrail.peers.key");
    }

    @Test
    void a_peer_that_is_down_is_named_and_nothing_was_changed() throws Exception {
        try (RunningPactrail alone = console(KEY, all(freePort()))) {
            Answer refused = alone.as(Role.OFFICER).post("/api/partners", "{}");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.at("/detail"))
                    .isEqualTo("The pipeline runs in another process of Pactrail, which does not answer. Nothing was"
                            + " changed. Try again in a moment, or ask an administrator to start that process.");
        }
    }

    @Test
    void a_large_form_is_passed_on_whole() throws Exception {
        byte[] large = "0123456789".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        PactrailClient officer = console.as(Role.OFFICER);

        officer.send(officer.to("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(large)));

        assertThat(PEER.next().body()).hasSize(large.length);
    }

    @Test
    void a_console_without_an_address_does_not_start_and_names_the_setting() {
        assertThat(refusedStart(KEY, "--pactrail.console.peers.figures=http://127.0.0.1:1"))
                .contains("no address of the pipeline. Set pactrail.console.peers.pipeline")
                .doesNotContain("\tat ");
    }

    @Test
    void a_console_without_a_key_does_not_start_and_names_the_setting() {
        assertThat(refusedStart(all(1))).contains("Set pactrail.peers.key").doesNotContain("\tat ");
    }

    private static String refusedStart(String... settings) {
        try (Printed printed = new Printed()) {
            assertThatThrownBy(() -> console(settings)).isInstanceOf(RuntimeException.class);
            return printed.text();
        }
    }

    private static RunningPactrail console(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--pactrail.ledger.sqlite=" + folder.resolve("none.db"));
        return RunningPactrail.playing("console", all.toArray(String[]::new));
    }

    private static String all(int port) {
        return "--pactrail.console.peers.all=http://127.0.0.1:" + port + '/';
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
