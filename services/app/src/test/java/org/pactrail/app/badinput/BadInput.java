package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.web.role.Role.APPROVER;
import static org.pactrail.web.role.Role.OFFICER;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;

/** Whatever is wrong with a request, it is answered with a sentence that says so, and nothing is written. */
@ExtendWith(SharedPactrail.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(SharedPactrail.NAME)
abstract class BadInput {
    final RunningPactrail pactrail;
    final PactrailClient officer;
    final PactrailClient approver;
    /** A partner that needs no clearance, and one that does. */
    final String member;

    final String company;
    /** Paths of partnerships with the member, by the stage that they are in. */
    final String prospect;

    final String negotiated;
    final String signed;
    /** Paths of partnerships with the company, both negotiated. */
    final String uncleared;

    final String approversOwn;

    /** @param here tells the names of one class's partners and references from another's */
    BadInput(RunningPactrail pactrail, String here) {
        this.pactrail = pactrail;
        officer = pactrail.as(OFFICER);
        approver = pactrail.as(APPROVER);
        member = register(Bodies.member("Ministry of " + here));
        company = register(Bodies.company(here + " Ltd"));
        prospect = open("officer", member);
        negotiated = negotiate("officer", member);
        uncleared = negotiate("officer", company);
        signed = negotiate("officer", member);
        approversOwn = negotiate("approver", company);
        officer.post(signed + "/signature", signature(here + "-1", "1000"));
    }

    /** A bad request, what it is answered, and a word of the answer's sentence. */
    record Bad(String name, int status, String word, Supplier<Answer> request) {
        @Override
        public String toString() {
            return name;
        }
    }

    abstract Stream<Bad> cases();

    @ParameterizedTest
    @MethodSource("cases")
    void bad_input_is_answered_with_a_sentence_and_changes_nothing(Bad bad) {
        String before = head();

        Answer answer = bad.request().get();

        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/status")).isEqualTo(Integer.toString(bad.status()));
        assertThat(answer.at("/detail")).contains(bad.word()).endsWith(".").doesNotContain("Exception", "org.", "null");
        assertThat(head()).isEqualTo(before);
    }

    static Bad bad(String name, int status, String word, Supplier<Answer> request) {
        return new Bad(name, status, word, request);
    }

    String signature(String reference, String amount) {
        return Bodies.signature(reference, "2025-01-01", Bodies.cash(member, amount, "USD"));
    }

    String negotiate(String owner, String partner) {
        String partnership = open(owner, partner);
        officer.post(partnership + "/negotiation", Bodies.negotiation("2025-01-01"));
        return partnership;
    }

    private String register(String body) {
        return officer.post("/api/partners", body).id();
    }

    private String open(String owner, String partner) {
        return "/api/partnerships/"
                + officer.post("/api/partnerships", Bodies.prospect("A mistake", owner, partner))
                        .id();
    }

    private String head() {
        return officer.get("/api/ledger/head").text();
    }
}
