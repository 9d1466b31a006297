package org.pactrail.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** As whom a caller is signed in, and what the caller may do. */
@ResourceLock(SharedPactrail.NAME)
@ExtendWith(SharedPactrail.class)
class MeTest {
    private final RunningPactrail pactrail;

    MeTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
    }

    @ParameterizedTest
    @EnumSource
    void everybody_may_do_what_the_calls_say(Role role) {
        Answer me = pactrail.as(role).get("/api/me");

        assertThat(me.status()).as(me.text()).isEqualTo(200);
        assertThat(me.at("/user")).isEqualTo(PactrailClient.nameOf(role));
        assertThat(texts(me.json().get("roles"))).containsExactly(role.name());
        assertThat(operations(me))
                .doesNotHaveDuplicates()
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(needing(role));
        assertThat(me.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER,   /api/partners POST,                   true",
        "APPROVER,  /api/partners POST,                   false",
        "APPROVER,  /api/figures/{year}/editions POST,    true",
        "DASHBOARD, /api/figures/{year} GET,              true",
        "DASHBOARD, /api/partners GET,                    false",
        "DASHBOARD, /api/me GET,                          true"
    })
    void a_role_allows_some_calls_and_not_others(Role role, String operation, boolean allowed) {
        assertThat(operations(pactrail.as(role).get("/api/me")).contains(operation))
                .isEqualTo(allowed);
    }

    @Test
    void nobody_is_no_user() {
        assertThat(pactrail.nobody().get("/api/me").status()).isEqualTo(401);
    }

    private Set<String> needing(Role role) {
        return pactrail.calls().entrySet().stream()
                .filter(call -> Arrays.asList(needs(call.getValue())).contains(role))
                .flatMap(call -> call.getKey().getPatternValues().stream()
                        .flatMap(path -> call.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> path + " " + method)))
                .filter(operation -> operation.startsWith("/api/"))
                .collect(Collectors.toSet());
    }

    private static Role[] needs(HandlerMethod call) {
        Needs own = call.getMethodAnnotation(Needs.class);
        Needs needs = own == null ? call.getBeanType().getAnnotation(Needs.class) : own;
        return needs == null ? Role.values() : needs.value();
    }

    private static List<String> operations(Answer me) {
        return me.json()
                .get("may")
                .valueStream()
                .map(call ->
                        call.get("path").asString() + " " + call.get("method").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
