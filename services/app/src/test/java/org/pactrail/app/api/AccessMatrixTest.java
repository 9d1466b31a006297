package org.pactrail.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;

/** Every operation is open to those whom the table names, and to nobody else. */
@ExtendWith(SharedPactrail.class)
@ResourceLock(SharedPactrail.NAME)
class AccessMatrixTest {
    private static final Path TABLE = Path.of("../../docs/access.md");
    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_ALLOWED = 403;
    private static final int OK = 200;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final Set<String> UPLOADS = Set.of("POST /api/imports", "POST /api/rates");

    private final RunningPactrail pactrail;

    AccessMatrixTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
    }

    @Test
    void the_table_in_the_documents_is_what_the_controllers_say() throws IOException {
        String table = AccessTable.of(Call.all(pactrail));
        if (Boolean.getBoolean("pactrail.api.write")) {
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE))
                .as(
                        "docs/access.md is not what the controllers say. Keep what they say with: mvn -pl services/app -am test"
                                + " -Dtest=AccessMatrixTest -Dsurefire.failIfNoSpecifiedTests=false -Dpactrail.api.write=true")
                .isEqualTo(table);
    }

    @TestFactory
    Stream<DynamicTest> each_operation_is_open_to_those_who_have_a_role_for_it() {
        return Call.all(pactrail).stream()
                .map(call -> DynamicTest.dynamicTest(call.toString(), () -> {
                    String before = head();

                    assertThat(answers(call)).isEqualTo(expected(call));
                    assertThat(head()).isEqualTo(before);
                }));
    }

    private static Map<String, String> expected(Call call) {
        Map<String, String> expected = new LinkedHashMap<>();
        boolean isOpen = call.roles().isEmpty();
        expected.put("nobody", isOpen ? "open" : "sign in first");
        for (Role role : Role.values()) {
            expected.put(role.name(), isOpen || call.roles().contains(role) ? "open" : "not allowed");
        }
        return expected;
    }

    private Map<String, String> answers(Call call) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("nobody", answer(pactrail.nobody(), call));
        for (Role role : Role.values()) {
            answers.put(role.name(), answer(pactrail.as(role), call));
        }
        return answers;
    }

    /** Asks for an answer of a type that no call has, so that nothing comes of it beyond the question of access. */
    private static String answer(PactrailClient client, Call call) {
        String path = call.path().replaceAll("\\{\\w+}", "x");
        boolean hasBody = !call.method().equals("GET");
        int status = client.send(client.to(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/x-nothing")
                        .method(call.method(), hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()))
                .status();
        return switch (status) {
            case NOT_SIGNED_IN -> "sign in first";
            case NOT_ALLOWED -> "not allowed";
            default -> status == open(call) ? "open" : "answered with " + status;
        };
    }

    /** Returns the status of a caller whom a call lets in: a page is shown, an upload is refused for its form, the rest for its answer. */
    private static int open(Call call) {
        if (!call.path().startsWith("/api/") && !call.path().startsWith("/v3/")) {
            return OK;
        }
        return UPLOADS.contains(call.toString()) ? UNSUPPORTED_MEDIA_TYPE : NOT_ACCEPTABLE;
    }

    private String head() {
        return pactrail.as(Role.ADMIN).get("/api/ledger/head").text();
    }
}
