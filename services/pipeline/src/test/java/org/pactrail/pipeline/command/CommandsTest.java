package org.pactrail.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.pactrail.pipeline.Office.TODAY;
import static org.pactrail.pipeline.Office.keyed;
import static org.pactrail.pipeline.Office.officer;
import static org.pactrail.pipeline.Office.seen;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReopenPartnership;
import org.pactrail.web.Problem;
import org.pactrail.web.Written;

class CommandsTest {
    private final Office office = new Office();

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Nested
    class an_answer {
        @Test
        void tells_where_the_new_thing_is_its_version_and_the_position_of_the_last_event() {
            Written answer = office.register(officer(), "Acme");

            assertThat(answer.location()).isEqualTo("/api/partners/" + answer.id());
            assertThat(answer.version()).isZero();
            assertThat(answer.position())
                    .isEqualTo(1)
                    .isEqualTo(office.ledger().head().position());
            assertThat(office.story(answer.id())).containsExactly("PartnerRegistered");
        }

        @Test
        void tells_the_version_of_what_was_changed_though_other_streams_were_written_too() {
            PartnershipId partnership = office.negotiated(office.register("Acme"));

            Written answer = office.send(Office.sign(partnership, "R-1"));

            assertThat(answer)
                    .isEqualTo(new Written(null, 2, office.ledger().head().position()));
        }
    }

    @Nested
    class what_is_stored_beside_an_event {
        @Test
        void is_who_by_which_channel_in_which_request_and_because_of_which_command() {
            office.register(officer(), "Acme");

            assertThat(office.entries())
                    .allSatisfy(entry -> assertThat(LedgerJson.metadata(entry))
                            .containsEntry("actor", "officer")
                            .containsEntry("channel", "http")
                            .containsEntry("correlation", "c-1")
                            .containsOnlyKeys("actor", "channel", "correlation", "causation", "aggregateType"));
        }

        @Test
        void is_the_same_for_all_events_of_one_command() {
            office.register(keyed("k"), "Acme");

            assertThat(office.entries())
                    .extracting(entry -> {
                        Map<String, String> metadata = LedgerJson.metadata(entry);
                        return metadata.get("causation") + metadata.get("request") + metadata.get("location");
                    })
                    .hasSize(2)
                    .containsOnly(office.entries().stream()
                            .map(LedgerJson::metadata)
                            .map(m -> m.get("causation") + m.get("request") + m.get("location"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Nested
    class a_sender_who_saw_a_version {
        private PartnershipId partnership;

        @BeforeEach
        void negotiate() {
            partnership = office.negotiated(office.register("Acme"));
        }

        @Test
        void may_go_on_when_it_is_still_there() {
            assertThat(office.send(seen(1), lose()).version()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 2, 99})
        void is_told_which_one_is_there_now_when_it_is_another(long version) {
            long head = office.ledger().head().position();

            assertThatThrownBy(() -> office.send(seen(version), lose()))
                    .isInstanceOf(CommandRefused.Stale.class)
                    .hasMessageStartingWith(
                            "You decided upon version " + version + ", and version 1 is there now. Read it again");
            assertThat(office.ledger().head().position()).isEqualTo(head);
        }

        @Test
        void is_told_so_before_any_rule_is_looked_at() {
            office.send(lose());

            assertThatThrownBy(() -> office.send(seen(1), lose())).isInstanceOf(CommandRefused.Stale.class);
        }

        private PartnershipCommand lose() {
            return new EndPartnership(partnership, Outcome.LOST, TODAY, "No budget", TODAY);
        }
    }

    @Nested
    class what_is_not_there {
        @ParameterizedTest
        @ValueSource(strings = {"nothing", "PRO\u202EGRAM", "\u0000", "a b/../c", "\uD800", "😀"})
        void is_unknown_whatever_its_id(String id) {
            assertThatThrownBy(() -> office.send(reopen(id)))
                    .isInstanceOf(CommandRefused.Unknown.class)
                    .hasMessage("There is no partnership with the id \"" + Problem.echo(id)
                            + "\". Look it up in the list and use its id.");
            assertThat(office.ledger().head().entries()).isZero();
        }

        @Test
        void is_a_partnership_under_the_id_of_a_partner() {
            PartnerId acme = office.register("Acme");

            assertThatThrownBy(() -> office.send(reopen(acme.value()))).isInstanceOf(CommandRefused.Unknown.class);
        }

        @Test
        void is_a_partnership_under_the_stream_of_a_taken_name() {
            office.register("Acme");

            assertThatThrownBy(() -> office.send(reopen("partner-name:acme")))
                    .isInstanceOf(CommandRefused.Unknown.class);
        }

        @Test
        void is_a_partner_under_the_id_of_a_partnership() {
            PartnershipId partnership = office.negotiated(office.register("Acme"));

            assertThatThrownBy(() -> office.negotiated(new PartnerId(partnership.value())))
                    .isInstanceOf(CommandRefused.Unknown.class)
                    .hasMessageStartingWith("There is no partner with the id");
        }

        @Test
        void is_unknown_also_to_a_sender_who_saw_a_version_or_brings_a_key() {
            assertThatThrownBy(() -> office.send(seen(3), reopen("nothing")))
                    .isInstanceOf(CommandRefused.Unknown.class);
            assertThatThrownBy(() -> office.send(keyed("k"), reopen("nothing")))
                    .isInstanceOf(CommandRefused.Unknown.class);
        }

        private PartnershipCommand reopen(String id) {
            return new ReopenPartnership(new PartnershipId(id), TODAY, "Because", TODAY);
        }
    }

    @Test
    void a_name_that_is_taken_is_refused_with_a_pointer_to_its_holder() {
        PartnerId acme = office.register("Acme");

        assertThat(catchThrowableOfType(CommandRefused.Taken.class, () -> office.register(" ACME "))
                        .holder())
                .isEqualTo("/api/partners/" + acme);
        assertThat(office.entries()).hasSize(2);
    }
}
