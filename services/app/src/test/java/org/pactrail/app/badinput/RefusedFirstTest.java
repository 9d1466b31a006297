package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Form;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** A request that can be refused for its headers is refused before anything is decided, for every command that there is. */
@ResourceLock(SharedPactrail.NAME)
@ExtendWith(SharedPactrail.class)
class RefusedFirstTest {
    private final RunningPactrail pactrail;

    RefusedFirstTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
    }

    /** A command, called by a role that may. */
    private record Command(String path, PactrailClient caller, boolean hasBody) {
        Answer send(@Nullable String contentType, String accept) {
            var request = caller.to(path).header("Accept", accept).POST(BodyPublishers.ofString("{}"));
            return caller.send(contentType == null ? request : request.header("Content-Type", contentType));
        }

        Command with(String question) {
            return new Command(path + "?" + question, caller, hasBody);
        }

        @Override
        public String toString() {
            return "POST " + path;
        }
    }

    private List<Command> commands() {
        return pactrail.calls().entrySet().stream()
                .filter(mapped ->
                        mapped.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapped -> command(mapped.getKey(), mapped.getValue()))
                .toList();
    }

    private Stream<Command> command(RequestMappingInfo mapping, HandlerMethod handler) {
        Needs own = handler.getMethodAnnotation(Needs.class);
        Needs needs = own == null ? handler.getBeanType().getAnnotation(Needs.class) : own;
        Role role = Objects.requireNonNull(needs).value()[0];
        boolean hasBody = Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream()
                .map(path -> new Command(
                        path.replace("{year}", "2024").replaceAll("\\{[a-z]+}", "x"), pactrail.as(role), hasBody));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x+json",
                "application/problem+json",
                "application/json;charset=ISO-8859-1",
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/xml",
                "application/cbor",
                "application/*",
                "application/*+json",
                "application/x-www-form-urlencoded",
                "text/plain",
                "text/json"
            })
    void a_body_is_json_and_nothing_else(String contentType) {
        String before = head();

        assertThat(commands())
                .filteredOn(Command::hasBody)
                .hasSizeGreaterThan(30)
                .allSatisfy(command -> {
                    Answer answer = command.send(contentType, "*/*");
                    assertThat(answer.status())
                            .as(command + " " + answer.text())
                            .isEqualTo(415);
                    assertThat(answer.header("Content-Type")).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                    assertThat(answer.at("/detail"))
                            .contains("application/json")
                            .doesNotContain(contentType);
                });

        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_body_says_what_it_is() {
        assertThat(commands())
                .filteredOn(Command::hasBody)
                .allSatisfy(command -> assertThat(command.send(null, "*/*").status())
                        .as(command.toString())
                        .isEqualTo(415));
    }

    @Test
    void a_parameter_that_a_command_does_not_know_is_refused() {
        String before = head();

        assertThat(commands()).allSatisfy(command -> {
            Answer answer = command.with("dryrun=true").send("application/json", "*/*");
            assertThat(answer.status()).as(command + " " + answer.text()).isIn(400, 415);
        });
        assertThat(commands())
                .filteredOn(Command::hasBody)
                .allSatisfy(command -> assertThat(command.with("x=1")
                                .send("application/json", "*/*")
                                .at("/detail"))
                        .contains("\"x\" is not a parameter of this call"));
        assertThat(head()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dryRun=",
                "dryRun=%20",
                "dryRun=1",
                "dryRun=yes",
                "dryRun=on",
                "dryRun=TRUE",
                "dryRun=true&dryRun=true",
                "dryRun=false&dryRun=true"
            })
    void a_dry_run_is_asked_for_in_one_way(String question) {
        PactrailClient officer = pactrail.as(Role.OFFICER);
        String partner = officer.post("/api/partners", Bodies.member("Ministry " + question))
                .id();
        String prospect = officer.post("/api/partnerships", Bodies.prospect(question, "officer", partner))
                .id();
        String targets = "{\"partnerships\":[{\"id\":\"" + prospect + "\"}],";
        Form files =
                new Form().file("partners", "name,type,membership,country\nDry " + question + ",ACADEMIA,NONE,CH\n");
        String before = head();

        for (Answer answer : List.of(
                officer.post("/api/bulk/assignment?" + question, targets + "\"officer\":\"officer\"}"),
                officer.post("/api/bulk/next-step?" + question, targets + "\"what\":\"Call\",\"due\":\"2026-12-01\"}"),
                officer.post("/api/imports?" + question, files))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.at("/detail")).contains("dryRun");
        }
        assertThat(head()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "image/*", "application/xml;q=1, text/html", "application/json;q=0", "rubbish"})
    void an_answer_that_nobody_can_read_is_refused_before_anything_is_written(String accept) {
        String before = head();
        PactrailClient officer = pactrail.as(Role.OFFICER);

        assertThat(commands()).allSatisfy(command -> {
            Answer answer = command.send("application/json", accept);
            assertThat(answer.status()).as(command + " " + answer.text()).isIn(406, 415);
            assertThat(answer.header("Content-Type")).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        });
        Answer partner = officer.send(officer.to("/api/partners")
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Bodies.member("Ministry of Refusals"))));
        Answer edition = pactrail.as(Role.APPROVER)
                .send(pactrail.as(Role.APPROVER)
                        .to("/api/figures/2024/editions")
                        .header("Accept", accept)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"title\":\"Unread\"}")));

        assertThat(List.of(partner.status(), edition.status())).containsOnly(406);
        assertThat(partner.at("/detail")).endsWith(".");
        assertThat(head()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/partners, text/html",
        "/api/figures/2024, text/event-stream",
        "/api/figures/2024/lines.csv, application/json",
        "/api/export/partners.csv, application/json"
    })
    void a_question_too_is_refused_when_its_answer_cannot_be_read(String path, String accept) {
        PactrailClient officer = pactrail.as(Role.OFFICER);

        Answer answer = officer.send(officer.to(path).header("Accept", accept));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.at("/detail")).contains("Accept").endsWith(".");
    }

    private String head() {
        return pactrail.as(Role.ADMIN).get("/api/ledger/head").text();
    }
}
