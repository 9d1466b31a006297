package org.pactrail.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.app.support.Office.made;
import static org.pactrail.app.support.Office.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.pactrail.app.support.Bodies;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;

/** A partner that most people know by a few letters. */
@ResourceLock(SharedPactrail.NAME)
@ExtendWith(SharedPactrail.class)
class ShortNamesTest {
    private final PactrailClient officer;
    private final Office office;

    ShortNamesTest(RunningPactrail pactrail) {
        office = Office.of(pactrail);
        officer = office.officer();
    }

    @Test
    void a_partner_is_registered_with_short_names_and_found_by_them() {
        Answer answer = officer.post("/api/partners", registration("Quartz Relief Agency", "[\"QRA\", \"Quartz\"]"));
        String partner = made(answer);

        Answer shown = officer.get("/api/partners/" + partner, answer.position());
        assertThat(shown.json().get("shortNames")).hasToString("[\"QRA\",\"Quartz\"]");
        assertThat(shown.header("ETag")).isEqualTo("\"1\"").isEqualTo(answer.header("ETag"));
        assertThat(found("qra")).isEqualTo(partner);
        assertThat(answer.json().has("warnings")).as(answer.text()).isFalse();
    }

    @Test
    void one_that_is_much_like_another_is_warned_of_the_other_alone() {
        String first = made(officer.post("/api/partners", registration("Basalt Development Fund", "[]")));
        Answer second = officer.post("/api/partners", registration("Basalt Developement Fund", "[\"BDF\"]"));

        made(second);
        assertThat(second.json().get("warnings")).hasSize(1);
        assertThat(second.at("/warnings/0/partner")).isEqualTo(first);
    }

    @Test
    void short_names_are_replaced_as_a_whole() {
        String partner = made(officer.post("/api/partners", Bodies.member("Obsidian Trust")));
        assertThat(shown(partner).json().has("shortNames")).isFalse();

        written(change(partner, "[\"OBT\",\"OT\"]"));
        written(change(partner, "[\"OBT\"]", "If-Match", "\"1\""));
        assertThat(shown(partner).json().get("shortNames")).hasToString("[\"OBT\"]");

        written(change(partner, "[]"));
        assertThat(shown(partner).json().has("shortNames")).isFalse();
    }

    @Test
    void a_change_is_refused_when_nothing_changes_or_something_else_changed() {
        String partner = made(officer.post("/api/partners", Bodies.member("Pumice Trust")));
        written(change(partner, "[\"PUT\"]"));

        Answer same = change(partner, "[\"PUT\"]");
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.at("/detail")).contains("It has these short names already.");
        assertThat(change(partner, "[\"PUM\"]", "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(change("nobody", "[\"PUM\"]").status()).isEqualTo(404);
        assertThat(change(partner, "[\"P\"]").status()).isEqualTo(400);
    }

    @Test
    void a_change_that_is_sent_twice_with_one_key_happens_once() {
        String partner = made(officer.post("/api/partners", Bodies.member("Granite Trust")));
        Answer first = change(partner, "[\"GRT\"]", "Idempotency-Key", "granite-1");
        Answer again = change(partner, "[\"GRT\"]", "Idempotency-Key", "granite-1");

        written(first);
        written(again);
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(change(partner, "[\"GT\"]", "Idempotency-Key", "granite-1").status())
                .isEqualTo(422);
    }

    private Answer change(String partner, String shortNames, String... headers) {
        return officer.post(
                "/api/partners/" + partner + "/short-names", "{\"shortNames\":" + shortNames + "}", headers);
    }

    private Answer shown(String partner) {
        return officer.get("/api/partners/" + partner, office.head());
    }

    private String found(String query) {
        return officer.get("/api/partners?query=" + query, office.head()).at("/partners/0/id");
    }

    private static String registration(String name, String shortNames) {
        return """
                {"name":"%s","type":"GOVERNMENT","membership":"MEMBER_STATE","country":"CH","shortNames":%s}""".formatted(name, shortNames);
    }
}
