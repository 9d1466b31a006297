package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.items;
import static org.pactrail.app.support.Office.made;
import static org.pactrail.app.support.Office.written;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.web.role.Role;

/** An auditor reads a partnership and its partner as officers read them when each was three changes younger. */
class RecordThenTest {
    private final List<Then> known = new ArrayList<>();

    private RunningPactrail pactrail;
    private Office office;
    private String partner;
    private String partnership;

    /** Holds the answers to some questions while the ledger ended at a position. */
    private record Then(String position, String recordedAt, Map<String, String> answers) {}

    @BeforeEach
    void start(@TempDir Path folder) {
        pactrail = RunningPactrail.withUsers(folder.resolve("ledger.db"));
        office = Office.of(pactrail);
        partner = "/api/partners/" + made(office.officer().post("/api/partners", Bodies.member("Swaziland")));
        partnership = "/api/partnerships/"
                + made(office.officer()
                        .post(
                                "/api/partnerships",
                                Bodies.prospect("Schools", "officer", partner.substring("/api/partners/".length()))));
    }

    @AfterEach
    void stop() {
        pactrail.close();
    }

    @Test
    void a_record_is_read_as_it_was_known_at_three_positions_and_at_their_times() {
        ask();
        written(office.officer().post(partner + "/name", "{\"name\":\"Eswatini\",\"effectiveOn\":\"2025-01-01\"}"));
        written(office.officer().post(partnership + "/negotiation", Bodies.negotiation("2025-01-02")));
        ask();
        String id = partner.substring("/api/partners/".length());
        written(office.officer()
                .post(
                        partnership + "/signature",
                        Bodies.signature("ES-1", "2025-01-03", Bodies.cash(id, "100", "USD"))));
        made(office.officer().post(partnership + "/receipts", Bodies.receipt(id, "100", "USD", "2025-01-04")));
        ask();
        written(office.officer().post(partnership + "/ending", Bodies.ending("COMPLETED", "2025-01-05")));

        assertThat(known.stream().map(then -> then.answers().get(partnership)))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"PROSPECT\"", "\"Swaziland\""),
                        second -> assertThat(second).contains("\"NEGOTIATION\"", "\"Eswatini\""),
                        third -> assertThat(third).contains("\"FUNDED\"", "\"ES-1\""));
        known.forEach(then -> then.answers().forEach((question, text) -> {
            assertThat(answer(question, "position=" + then.position())).isEqualTo(text);
            assertThat(answer(question, "knownAt=" + then.recordedAt())).isEqualTo(text);
        }));
        assertThat(office.auditor().get(partnership, office.head()).at("/stage"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void a_record_that_did_not_exist_then_is_not_found_and_says_so() {
        long opened = office.head();

        Answer before = office.auditor().get(partnership + "?position=" + (opened - 1));

        assertThat(before.status()).isEqualTo(404);
        assertThat(before.at("/detail")).contains("was opened after position " + (opened - 1));
        assertThat(items(office.auditor()
                        .get("/api/partnerships?position=" + (opened - 1))
                        .json()
                        .get("partnerships")))
                .isEmpty();
        assertThat(pactrail.as(Role.DASHBOARD)
                        .get(partnership + "?position=" + opened)
                        .status())
                .isEqualTo(403);
    }

    /** Keeps what is answered now, at this position. */
    private void ask() {
        Answer head = office.auditor().get("/api/ledger/head");
        Map<String, String> now = new LinkedHashMap<>();
        for (String question : List.of(
                partnership,
                partnership + "/timeline",
                partner,
                "/api/partnerships?officer=officer&sort=-usd",
                "/api/partners?query=swaziland",
                "/api/board")) {
            now.put(question, answer(question, "after=" + head.at("/position")));
        }
        known.add(new Then(head.at("/position"), head.at("/recordedAt"), now));
    }

    private String answer(String question, String when) {
        return office.auditor().get(with(question, when)).text();
    }

    private static String with(String question, String parameter) {
        return question + (question.contains("?") ? '&' : '?') + parameter;
    }
}
