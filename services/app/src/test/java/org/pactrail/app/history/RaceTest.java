package org.pactrail.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;

/** Sixteen send at the same moment what only one may do. */
@ExtendWith(SharedPactrail.class)
@ResourceLock(SharedPactrail.NAME)
class RaceTest {
    private static final int SENDERS = 16;

    private final PactrailClient officer;

    RaceTest(RunningPactrail pactrail) {
        officer = pactrail.as(Role.OFFICER);
    }

    @Test
    void one_of_sixteen_signatures_of_a_partnership_is_accepted() throws Exception {
        String partnership = negotiated("Ministry of Haste");
        long version = Long.parseLong(officer.get(partnership).header("ETag").replace("\"", ""));

        List<Answer> answers = atOnce(sender -> officer.post(partnership + "/signature", signature("HASTE-" + sender)));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(409, 412);
            assertThat(answer.at("/detail")).endsWith(".");
        });
        assertThat(events(partnership, answers)).containsOnlyOnce("AgreementSigned");
        assertThat(officer.get(partnership).header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
    }

    @Test
    void one_of_sixteen_takes_a_reference() throws Exception {
        List<String> partnerships = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            partnerships.add(negotiated("Ministry of Reference " + i));
        }

        List<Answer> answers =
                atOnce(sender -> officer.post(partnerships.get(sender) + "/signature", signature("ONLY-ONE")));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        String winner = partnerships.get(answers.indexOf(answers.stream()
                .filter(answer -> answer.status() == 204)
                .findFirst()
                .orElseThrow()));
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.at("/holder")).isEqualTo(winner);
        });
    }

    @Test
    void one_of_sixteen_changes_the_version_that_all_of_them_saw() throws Exception {
        String partnership = negotiated("Ministry of Versions");
        String seen = officer.get(partnership).header("ETag");

        List<Answer> answers =
                atOnce(sender -> officer.post(partnership + "/outreach", outreach("No. " + sender), "If-Match", seen));

        assertThat(answers).extracting(Answer::status).containsOnly(204, 412).containsOnlyOnce(204);
    }

    @Test
    void sixteen_times_the_same_request_is_written_once_and_answered_the_same() throws Exception {
        long before = head();

        List<Answer> answers = atOnce(sender ->
                officer.post("/api/partners", Bodies.member("Ministry of Echo"), "Idempotency-Key", "echo-1"));

        assertThat(answers)
                .extracting(
                        Answer::status,
                        answer -> answer.header("ETag"),
                        answer -> answer.header("Pactrail-Position"),
                        answer -> answer.header("Location"),
                        Answer::text)
                .doesNotContainNull();
        assertThat(answers.stream()
                        .map(answer -> answer.status()
                                + answer.header("ETag")
                                + answer.header("Pactrail-Position")
                                + answer.header("Location")
                                + answer.text())
                        .distinct())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("201");
        assertThat(head()).as("the registration and the claim of its name").isEqualTo(before + 2);
    }

    @Test
    void a_key_also_repeats_what_made_nothing_new() throws Exception {
        String partnership = negotiated("Ministry of Second Echo");
        long before = head();

        List<Answer> answers = atOnce(
                sender -> officer.post(partnership + "/outreach", outreach("Once"), "Idempotency-Key", "echo-2"));

        assertThat(answers.stream()
                        .map(answer -> answer.status() + answer.header("ETag") + answer.header("Pactrail-Position"))
                        .distinct())
                .containsExactly("204\"2\"" + (before + 1));
        assertThat(head()).isEqualTo(before + 1);
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SENDERS);
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                int sender = i;
                sent.add(senders.submit(() -> {
                    start.await();
                    return call.apply(sender);
                }));
            }
            for (Future<Answer> answer : sent) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private List<String> events(String partnership, List<Answer> answers) {
        long written = answers.stream()
                .filter(answer -> answer.status() == 204)
                .mapToLong(Answer::position)
                .max()
                .orElseThrow();
        return StreamSupport.stream(
                        officer.get(partnership + "/timeline", written)
                                .json()
                                .get("entries")
                                .spliterator(),
                        false)
                .map(entry -> entry.get("event").asString())
                .toList();
    }

    private String negotiated(String name) {
        String partner = officer.post("/api/partners", Bodies.member(name)).id();
        String partnership = "/api/partnerships/"
                + officer.post("/api/partnerships", Bodies.prospect(name, "officer", partner))
                        .id();
        officer.get(
                partnership,
                officer.post(partnership + "/negotiation", Bodies.negotiation("2018-01-01"))
                        .position());
        return partnership;
    }

    private static String signature(String reference) {
        return Bodies.signature(reference, "2018-02-01", Bodies.cash("SELF", "10", "USD"));
    }

    private static String outreach(String summary) {
        return "{\"channel\":\"CALL\",\"on\":\"2018-01-02\",\"summary\":\"" + summary + "\"}";
    }

    private long head() {
        return officer.get("/api/ledger/head").json().get("position").asLong();
    }
}
