package org.pactrail.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.operation.Operations;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A ledger that an earlier version wrote: it is sound, and says today what it said then. */
class WrittenBeforeTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void is_answered_as_the_version_that_wrote_it_answered() throws IOException {
        JsonNode notes = StoredLedger.notes("written-before");
        try (RunningPactrail pactrail = RunningPactrail.withUsers(StoredLedger.copy("written-before", folder))) {
            assertThat(pactrail.as(Role.AUDITOR)
                            .get("/api/ledger/head", notes.get("head").asLong())
                            .status())
                    .isEqualTo(200);
            for (JsonNode then : notes.get("answers")) {
                PactrailClient user = then.get("user").asString().equals("officer")
                        ? pactrail.as(Role.OFFICER)
                        : pactrail.as(Role.AUDITOR);
                String path = then.get("path").asString();
                Answer now = user.get(path);
                assertThat(now.status()).as(path).isEqualTo(200);
                String before = then.get("body").asString();
                assertThat(whateverTheDay(before.contains("\"pages\":") ? now.text() : withoutPages(now.text())))
                        .as(path)
                        .isEqualTo(whateverTheDay(before));
            }
            assertThat(pactrail.as(Role.AUDITOR).get("/api/ledger/unreadable").at("/total"))
                    .isEqualTo("0");
        }
    }

    @Test
    void is_found_sound_by_the_operation_that_verifies() throws IOException {
        Path ledger = StoredLedger.copy("written-before", folder);

        assertThat(Operations.run("ledger", "verify", "--ledger", ledger.toString()))
                .isZero();
    }

    /** Leaves out the fields that lists without pages have got since. */
    private static String withoutPages(String list) {
        return list.replaceFirst("\"page\":1,\"pages\":1,\"total\":\\d+,", "");
    }

    /** Without what depends on today: since how many days a partnership is in its stage, and what is overdue. */
    private static String whateverTheDay(String answer) {
        if (!answer.startsWith("{")) {
            return answer;
        }
        JsonNode json = JSON.readTree(answer);
        json.findParents("daysInStage").forEach(card -> ((ObjectNode) card).remove(List.of("daysInStage", "badges")));
        return json.toString();
    }
}
