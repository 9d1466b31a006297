package org.pactrail.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.pipeline.Office.TODAY;
import static org.pactrail.pipeline.Office.keyed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partnership.command.AgreementCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.value.Percent;
import org.pactrail.pipeline.value.PriorityCode;
import org.pactrail.pipeline.value.PriorityShares;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;

class IdempotencyTest {
    private final Office office = new Office();

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Test
    void the_same_key_and_body_again_get_the_first_answer_and_write_nothing() {
        Written first = office.register(keyed("k"), "Acme");
        office.register("Other");
        long head = office.ledger().head().position();

        assertThat(office.register(keyed("k"), "Acme")).isEqualTo(first);
        assertThat(office.ledger().head().position()).isEqualTo(head);
    }

    @Test
    void a_change_asked_twice_is_made_once_though_a_rule_would_refuse_the_second() {
        PartnershipCommand lose = losing(office.negotiated(office.register("Acme")));
        Written first = office.send(keyed("k"), lose);

        assertThat(office.send(keyed("k"), lose)).isEqualTo(first);
        assertThatThrownBy(() -> office.send(lose)).isInstanceOf(CommandRefused.RuleBroken.class);
    }

    @Test
    void the_first_answer_stands_though_the_version_that_was_seen_is_gone() {
        PartnershipCommand lose = losing(office.negotiated(office.register("Acme")));
        RequestContext context = new RequestContext("officer", "http", "c-1", "POST /api", 1L, "http officer k");
        Written first = office.send(context, lose);

        assertThat(office.send(context, lose)).isEqualTo(first);
    }

    @Test
    void a_receipt_asked_twice_is_recorded_once_and_answered_with_the_first_ones_id() {
        PartnerId acme = office.register("Acme");
        PartnershipId partnership = office.negotiated(acme);
        Contributor contributor = new Contributor(acme);
        office.send(
                Office.sign(partnership, "R-1", new Contribution(contributor, dollar(), ContributionKind.CASH, null)));

        Written first = receive(partnership, contributor);

        assertThat(receive(partnership, contributor)).isEqualTo(first);
        assertThat(first.version()).isEqualTo(4);
        assertThat(office.story(partnership.value()))
                .endsWith("AgreementSigned", "ReceiptRecorded", "PartnershipFunded");
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        office.register(keyed("k"), "Acme");

        assertThatThrownBy(() -> office.register(keyed("k"), "Other"))
                .isInstanceOf(CommandRefused.KeyReused.class)
                .hasMessageStartingWith("The Idempotency-Key \"k\" was used for another request. Take a new key");
        assertThat(office.entries()).hasSize(2);
    }

    @Test
    void the_same_key_and_body_for_another_call_are_refused() {
        office.register(keyed("k"), "Acme");
        RequestContext elsewhere =
                new RequestContext("officer", "http", "c-1", "POST /api/other", null, "http officer k");

        assertThatThrownBy(() -> office.register(elsewhere, "Acme")).isInstanceOf(CommandRefused.KeyReused.class);
    }

    @Test
    void the_same_percentages_in_another_order_are_the_same_body() {
        List<String> codes = List.of("SKILLS", "ACCESS", "SAFETY", "POLICY", "INCLUSION");
        Written first = office.register(keyed("k"), "Acme", percents(codes));

        for (int turn = 0; turn < 4; turn++) {
            List<String> turned = new ArrayList<>(codes);
            Collections.rotate(turned, turn);
            assertThat(office.register(keyed("k"), "Acme", percents(turned))).isEqualTo(first);
            assertThat(office.register(keyed("k"), "Acme", percents(turned.reversed())))
                    .isEqualTo(first);
        }
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        office.register("Acme");
        assertThatThrownBy(() -> office.register(keyed("k"), "Acme")).isInstanceOf(CommandRefused.Taken.class);

        assertThat(office.register(keyed("k"), "Other").version()).isZero();
    }

    @Test
    void another_user_with_the_same_key_is_not_answered_with_the_first_ones() {
        Written first = office.register(keyed("k"), "Acme");
        RequestContext other = new RequestContext("other", "http", "c-2", "POST /api", null, "http other k");

        assertThat(office.register(other, "Other").id()).isNotEqualTo(first.id());
    }

    @Test
    void what_a_key_made_is_found_by_it() {
        Written first = office.register(keyed("k"), "Acme");

        assertThat(office.commands().madeWith("http officer k")).contains(first.id());
        assertThat(office.commands().madeWith("http officer other")).isEmpty();
    }

    private Written receive(PartnershipId partnership, Contributor contributor) {
        ReceiptId receipt = new ReceiptId(UUID.randomUUID().toString());
        RecordReceipt command =
                new RecordReceipt(partnership, receipt, contributor, dollar(), null, TODAY, "bank", TODAY);
        String location = "/api/partnerships/" + partnership + "/receipts/" + receipt;
        return office.commands().create(keyed("receipt"), "one dollar", Subject.of(partnership), location, command);
    }

    /** A body as it is read from JSON in this order. */
    private static PriorityShares percents(List<String> codes) {
        Map<PriorityCode, Percent> percents = new LinkedHashMap<>();
        codes.forEach(code -> percents.put(new PriorityCode(code), new Percent("20")));
        return new PriorityShares(percents);
    }

    private static Money dollar() {
        return new Money(new BigDecimal("1.00"), "USD");
    }

    private static PartnershipCommand losing(PartnershipId partnership) {
        return new EndPartnership(partnership, Outcome.LOST, TODAY, "No budget", TODAY);
    }
}
