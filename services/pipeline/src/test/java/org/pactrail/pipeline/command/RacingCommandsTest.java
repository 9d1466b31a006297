package org.pactrail.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.pipeline.Office.TODAY;
import static org.pactrail.pipeline.Office.keyed;
import static org.pactrail.pipeline.Office.officer;
import static org.pactrail.pipeline.Office.seen;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.AtOnce;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.LogOutreach;

class RacingCommandsTest {
    private final Ledger ledger = SequencedLedger.on(new InMemoryLedgerStore());
    private final Office office = new Office(ledger);

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @RepeatedTest(5)
    void sixteen_with_one_key_write_once_and_get_sixteen_equal_answers() throws Exception {
        AtOnce all = AtOnce.send(16, sender -> office.register(keyed("k"), "Acme"));

        assertThat(all.refusals()).isEmpty();
        assertThat(new HashSet<>(all.answers())).hasSize(1);
        assertThat(all.answers()).hasSize(16);
        assertThat(office.entries()).hasSize(2);
    }

    @RepeatedTest(5)
    void sixteen_changes_with_one_key_write_once_and_get_sixteen_equal_answers() throws Exception {
        PartnershipId partnership = office.negotiated(office.register("Acme"));

        AtOnce all = AtOnce.send(16, sender -> office.send(keyed("k"), Office.sign(partnership, "R-1")));

        assertThat(all.refusals()).isEmpty();
        assertThat(new HashSet<>(all.answers())).hasSize(1);
        assertThat(office.story(partnership.value()))
                .containsExactly("PartnershipOpened", "NegotiationStarted", "AgreementSigned");
    }

    @Test
    void sixteen_bodies_with_one_key_are_one_write_and_fifteen_reused_keys() throws Exception {
        AtOnce all = AtOnce.send(16, sender -> office.register(keyed("k"), "Acme " + sender));

        assertThat(all.answers()).hasSize(1);
        assertThat(all.refusals()).hasSize(15).hasOnlyElementsOfType(CommandRefused.KeyReused.class);
        assertThat(office.entries()).hasSize(2);
    }

    @RepeatedTest(5)
    void sixteen_who_register_one_name_are_one_partner_and_fifteen_pointers_to_it() throws Exception {
        AtOnce all = AtOnce.send(16, sender -> office.register(officer(), sender % 2 == 0 ? "Acme" : " ACME "));

        assertThat(all.answers()).hasSize(1);
        assertThat(all.refusals())
                .hasSize(15)
                .allSatisfy(refused -> assertThat(refused)
                        .isInstanceOfSatisfying(
                                CommandRefused.Taken.class,
                                taken -> assertThat(taken.holder())
                                        .isEqualTo(all.answers().getFirst().location())));
        assertThat(office.entries()).hasSize(2);
    }

    @RepeatedTest(5)
    void sixteen_who_sign_one_partnership_are_one_signature_and_fifteen_refusals() throws Exception {
        PartnershipId partnership = office.negotiated(office.register("Acme"));

        AtOnce all = AtOnce.send(16, sender -> office.send(Office.sign(partnership, "R-" + sender)));

        assertThat(all.answers()).hasSize(1);
        assertThat(all.refusals()).hasSize(15).hasOnlyElementsOfType(CommandRefused.RuleBroken.class);
        assertThat(all.messages()).allMatch(message -> message.contains("SIGNED cannot become SIGNED"));
        assertThat(office.story(partnership.value())).endsWith("NegotiationStarted", "AgreementSigned");
    }

    @RepeatedTest(5)
    void eight_partnerships_that_sign_under_one_reference_are_one_agreement_and_seven_pointers() throws Exception {
        PartnerId acme = office.register("Acme");
        List<PartnershipId> partnerships =
                IntStream.range(0, 8).mapToObj(i -> office.negotiated(acme)).toList();

        AtOnce all = AtOnce.send(8, sender -> office.send(Office.sign(partnerships.get(sender), "R-1")));

        assertThat(all.answers()).hasSize(1);
        PartnershipId holder = office.claims().partnershipOf("R-1").orElseThrow();
        assertThat(all.refusals())
                .hasSize(7)
                .allSatisfy(refused -> assertThat(refused)
                        .isInstanceOfSatisfying(
                                CommandRefused.Taken.class,
                                taken -> assertThat(taken.holder()).isEqualTo("/api/partnerships/" + holder)));
        assertThat(partnerships)
                .filteredOn(id -> office.story(id.value()).contains("AgreementSigned"))
                .containsExactly(holder);
    }

    @Test
    void sixteen_who_saw_one_version_are_one_change_and_fifteen_who_must_look_again() throws Exception {
        PartnershipId partnership = office.negotiated(office.register("Acme"));

        AtOnce all = AtOnce.send(16, sender -> office.send(seen(1), contacting(partnership)));

        assertThat(all.answers()).hasSize(1);
        assertThat(all.refusals()).hasSize(15).hasOnlyElementsOfType(CommandRefused.Stale.class);
    }

    /** Two offices share nothing but the ledger, as two processes do. */
    @Nested
    class two_processes_on_one_ledger {
        private final Office other = new Office(ledger);

        @RepeatedTest(5)
        void sign_one_partnership_once() throws Exception {
            PartnershipId partnership = office.negotiated(office.register("Acme"));

            AtOnce all = AtOnce.send(16, sender -> at(sender).send(Office.sign(partnership, "R-" + sender)));

            assertThat(all.answers()).hasSize(1);
            assertThat(all.refusals()).hasSize(15).hasOnlyElementsOfType(CommandRefused.RuleBroken.class);
        }

        @RepeatedTest(5)
        void answer_one_key_alike() throws Exception {
            PartnershipId partnership = office.negotiated(office.register("Acme"));

            AtOnce all = AtOnce.send(16, sender -> at(sender).send(keyed("k"), contacting(partnership)));

            assertThat(all.refusals()).isEmpty();
            assertThat(new HashSet<>(all.answers())).hasSize(1);
        }

        @RepeatedTest(5)
        void tell_who_saw_an_older_version_to_look_again() throws Exception {
            PartnershipId partnership = office.negotiated(office.register("Acme"));

            AtOnce all = AtOnce.send(16, sender -> at(sender).send(seen(1), contacting(partnership)));

            assertThat(all.answers()).hasSize(1);
            assertThat(all.refusals()).hasSize(15).hasOnlyElementsOfType(CommandRefused.Stale.class);
        }

        private Office at(int sender) {
            return sender % 2 == 0 ? office : other;
        }
    }

    private static LogOutreach contacting(PartnershipId partnership) {
        return new LogOutreach(partnership, OutreachChannel.CALL, TODAY, null, "They call back", null, TODAY);
    }
}
