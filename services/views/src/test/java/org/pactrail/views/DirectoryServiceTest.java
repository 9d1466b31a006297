package org.pactrail.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.identified;
import static org.pactrail.views.story.Happened.merged;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.renamed;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.views.ViewsServer.Answer;
import org.pactrail.views.story.Story;

class DirectoryServiceTest {
    private static final Story STORY = Story.of(
                    registered("a", "Ministry of Healt"),
                    registered("b", "Ministry of Health"),
                    registered("c", "Swaziland"),
                    renamed("c", "Eswatini", DAY),
                    identified("c", "LEI", "12"),
                    opened("one", "Schools", "eve", "a"))
            .then(merged("a", "b"))
            .then(
                    saved("eve", "Mine", "officer", "eve"),
                    saved("eve", "Big", "stage", "SIGNED"),
                    saved("eve", "Gone", "query", "x"),
                    saved("juma", "Other", "query", "y"),
                    saved("eve", "Big", "stage", "FUNDED"),
                    new FilterRemoved("eve", "Gone"));
    private static final int LAST = STORY.events().size() - 1;

    private static Ledger ledger;
    private static ViewsServer server;

    @BeforeAll
    static void append() {
        ledger = InMemoryLedgerStore.ledger();
        STORY.appendTo(ledger, 0);
        server = new ViewsServer(ledger);
        server.get("/api/ledger/head?after=" + LAST);
    }

    @AfterAll
    static void close() {
        server.close();
        ledger.close();
    }

    @Test
    void a_partner_is_shown_with_its_former_names_and_identifiers() {
        Answer answer = server.get("/api/partners/c");

        assertThat(answer.at("/name")).isEqualTo("\"Eswatini\"");
        assertThat(answer.at("/formerNames")).isEqualTo("[{\"name\":\"Swaziland\",\"until\":\"" + DAY + "\"}]");
        assertThat(answer.at("/identifiers")).isEqualTo("{\"LEI\":\"12\"}");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_merged_partner_is_found_by_its_id_and_its_partnerships_by_the_other_ones() {
        assertThat(server.get("/api/partners/a").at("/mergedInto")).isEqualTo("\"b\"");
        assertThat(server.get("/api/partners/b").at("/absorbed")).isEqualTo("[\"a\"]");
        assertThat(server.get("/api/partners/b").at("/partnerships/0/id")).isEqualTo("\"one\"");
        assertThat(server.get("/api/partnerships?partner=b").at("/partnerships/0/partners"))
                .isEqualTo("[{\"id\":\"b\",\"name\":\"Ministry of Health\"}]");
    }

    @Test
    void the_list_leaves_merged_partners_out_unless_they_are_asked_for() {
        assertThat(server.get("/api/partners").at("/total")).isEqualTo("2");
        assertThat(server.get("/api/partners?merged=true").at("/total")).isEqualTo("3");
        assertThat(server.get("/api/partners?merged=yes").status()).isEqualTo(400);
    }

    @Test
    void a_found_partner_shows_the_matched_name_unless_it_is_the_present_one() {
        assertThat(server.get("/api/partners?query=swazilnad").at("/partners/0/matched"))
                .isEqualTo("\"Swaziland\"");
        assertThat(server.get("/api/partners?query=eswatini")
                        .json()
                        .at("/partners/0/matched")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void possible_duplicates_are_listed_with_the_reason() {
        assertThat(server.get("/api/partners/duplicates?name=Swazilnad").json().toString())
                .isEqualTo("{\"position\":" + LAST + ",\"recordedAt\":\"" + Story.BEGIN.plusSeconds(LAST)
                        + "\",\"page\":1,\"pages\":1,\"total\":1,\"candidates\":[{\"id\":\"c\",\"name\":\"Eswatini\",\"likeness\":89,"
                        + "\"why\":\"It was named \\\"Swaziland\\\" before.\"}]}");
        assertThat(server.get("/api/partners/duplicates?name=ministry%20of%20health")
                        .at("/candidates/0/why"))
                .isEqualTo("\"It has this name.\"");
        assertThat(server.get("/api/partners/duplicates?name=ministry%20of%20healt")
                        .at("/candidates/0/why"))
                .isEqualTo("\"Another partner, \\\"Ministry of Healt\\\", was merged into it.\"");
        assertThat(server.get("/api/partners/duplicates?name=Fiji").at("/candidates"))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?name=", "?name=%20"})
    void duplicates_of_no_name_are_a_problem(String query) {
        Answer answer = server.get("/api/partners/duplicates" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).contains("name=NAME");
    }

    @Test
    void users_see_the_filters_that_they_saved_and_nobody_elses() {
        Answer answer = server.as("eve", "/api/filters?after=" + LAST);

        assertThat(answer.at("/position")).isEqualTo(Integer.toString(LAST));
        assertThat(answer.at("/filters"))
                .isEqualTo("[{\"name\":\"Big\",\"query\":{\"stage\":\"FUNDED\"}},"
                        + "{\"name\":\"Mine\",\"query\":{\"officer\":\"eve\"}}]");
        assertThat(server.as("nobody", "/api/filters").at("/filters")).isEqualTo("[]");
    }

    private static FilterSaved saved(String user, String name, String parameter, String value) {
        return new FilterSaved(user, name, new TreeMap<>(Map.of(parameter, value)));
    }
}
