package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.mongo.WireServer;
import org.pactrail.web.role.Role;

/** A partnership from prospect to funded on a ledger in MongoDB, whose server comes late and stops answering in between. */
@Order(1) // one of the longest
class MongoStoryTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    @Test
    void a_partnership_goes_from_prospect_to_funded_although_the_server_is_paused_in_between() throws Exception {
        try (WireServer server = WireServer.start();
                RunningPactrail one = RunningPactrail.onMongo(server.uri("story"));
                RunningPactrail other = RunningPactrail.onMongo(server.uri("story"))) {
            PactrailClient officer = one.as(Role.OFFICER);
            String partner = made(officer.post("/api/partners", Bodies.member("Ministry of Connectivity")));
            String partnership = "/api/partnerships/"
                    + made(officer.post("/api/partnerships", Bodies.prospect("Rural networks", "officer", partner)));
            written(officer.post(partnership + "/negotiation", Bodies.negotiation(TODAY)));
            server.pause();
            isAwayAndSaysSo(one, partnership, partner);
            server.resume();
            isUp(one);
            written(until(one, partnership + "/signature", signature(partner)));
            isUp(other);
            made(other.as(Role.OFFICER)
                    .post(partnership + "/receipts", Bodies.receipt(partner, "1000.00", "USD", TODAY)));
            await().atMost(LONG).until(() -> stage(one, partnership).equals("FUNDED"));
            await().atMost(LONG).until(() -> stage(other, partnership).equals("FUNDED"));
        }
    }

    @Test
    void a_server_that_is_away_at_the_start_is_waited_for_without_a_restart() throws Exception {
        int port = freePort();
        try (RunningPactrail pactrail = RunningPactrail.onMongo("mongodb://127.0.0.1:" + port + "/late")) {
            PactrailClient officer = pactrail.as(Role.OFFICER);
            unavailable(officer.post("/api/partners", Bodies.member("Too early")));
            unavailable(officer.get("/api/figures/2026"));
            unavailable(officer.get("/api/partnerships"));
            assertThat(officer.get("/actuator/health").at("/status")).isEqualTo("DOWN");
            try (WireServer late = WireServer.start(port)) {
                isUp(pactrail);
                Answer made = officer.post("/api/partners", Bodies.member("In time"));
                assertThat(made.status()).as(made.text() + late.port()).isEqualTo(201);
                assertThat(officer.get("/api/figures/2026", made.position()).status())
                        .isEqualTo(200);
            }
        }
    }

    private static void isAwayAndSaysSo(RunningPactrail pactrail, String partnership, String partner) {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        unavailable(officer.post(partnership + "/signature", signature(partner)));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(officer.get("/actuator/health").at("/components/ledger/details/away"))
                        .contains("does not answer"));
        assertThat(officer.get("/api/figures/2026").status())
                .as("what is in memory")
                .isEqualTo(200);
    }

    private static void isUp(RunningPactrail pactrail) {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        await().atMost(LONG).until(() -> officer.get("/actuator/health").status() == 200);
    }

    /** What was refused while the server was away may be sent again; so may what is not known to be stored. */
    private static Answer until(RunningPactrail pactrail, String path, String body) {
        Answer answer = pactrail.as(Role.OFFICER).post(path, body);
        while (answer.status() == 503) {
            answer = pactrail.as(Role.OFFICER).post(path, body);
        }
        return answer;
    }

    private static String signature(String partner) {
        return Bodies.signature("RN-1", TODAY, Bodies.cash(partner, "1000", "USD"));
    }

    private static String stage(RunningPactrail pactrail, String partnership) {
        return pactrail.as(Role.AUDITOR).get(partnership).at("/stage");
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.at("/type")).isEqualTo("urn:pactrail:unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    private static void written(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
