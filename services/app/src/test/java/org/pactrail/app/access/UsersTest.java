package org.pactrail.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import tools.jackson.databind.JsonNode;

/** To whom work can be assigned. */
class UsersTest {
    @TempDir
    private static Path folder;

    private static RunningPactrail pactrail;

    @BeforeAll
    static void start() {
        pactrail = RunningPactrail.on(
                folder.resolve("ledger.db"),
                "--pactrail.users.mia.password={noop}mias-secret",
                "--pactrail.users.mia.roles=OFFICER",
                "--pactrail.users.Ann.password={noop}anns-secret",
                "--pactrail.users.Ann.roles=APPROVER,OFFICER",
                "--pactrail.users.zoe.password={noop}zoes-secret",
                "--pactrail.users.zoe.roles=APPROVER,ADMIN",
                "--pactrail.users.ben.password={noop}bens-secret",
                "--pactrail.users.ben.roles=AUDITOR,DASHBOARD");
    }

    @AfterAll
    static void stop() {
        pactrail.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                   Ann[OFFICER APPROVER] mia[OFFICER] zoe[APPROVER ADMIN], 1, 3",
                "role=OFFICER,        Ann[OFFICER APPROVER] mia[OFFICER],                     1, 2",
                "role=APPROVER,       Ann[OFFICER APPROVER] zoe[APPROVER ADMIN],              1, 2",
                "role=,               Ann[OFFICER APPROVER] mia[OFFICER] zoe[APPROVER ADMIN], 1, 3",
                "size=2,              Ann[OFFICER APPROVER] mia[OFFICER],                     2, 3",
                "size=2&page=2,       zoe[APPROVER ADMIN],                                    2, 3",
                "size=2&page=3,       '',                                                     2, 3"
            })
    void officers_and_approvers_are_listed_by_name(String question, String people, int pages, int total) {
        Answer list = asked(question);

        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.json().get("users").valueStream().map(UsersTest::person).collect(Collectors.joining(" ")))
                .isEqualTo(people);
        assertThat(list.json().get("pages").asInt()).isEqualTo(pages);
        assertThat(list.json().get("total").asInt()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"role=AUDITOR", "role=officer", "role=MARTIAN", "page=0", "size=201", "name=mia"})
    void a_list_that_cannot_be_is_refused(String question) {
        assertThat(asked(question).status()).isEqualTo(400);
    }

    @Test
    void a_role_without_work_is_refused_with_those_that_have_some() {
        assertThat(asked("role=AUDITOR").at("/detail"))
                .isEqualTo("Ask for one of OFFICER, APPROVER instead of role=AUDITOR.");
    }

    @Test
    void nothing_of_a_password_is_shown() {
        assertThat(asked("").text()).doesNotContainIgnoringCase("secret", "password", "noop");
    }

    private static Answer asked(String question) {
        return pactrail.nobody().as("mia", "mias-secret").get("/api/users" + (question == null ? "" : "?" + question));
    }

    private static String person(JsonNode user) {
        return user.get("name").asString()
                + user.get("roles").valueStream().map(JsonNode::asString).collect(Collectors.joining(" ", "[", "]"));
    }
}
