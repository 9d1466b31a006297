package org.pactrail.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.pactrail.pipeline.Office.TODAY;
import static org.pactrail.pipeline.Office.seen;
import static org.pactrail.pipeline.partnership.Life.money;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.ChangeSince;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.command.AgreementCommand.AmendAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ReverseReceipt;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AssignPartnership;

/**
 * Whoever decides about an agreement that somebody else changed meanwhile is told what changed, and nothing is written. Upon the
 * version that is there now, the same command is accepted.
 */
class StaleAgreementTest {
    private final Office office = new Office();
    private PartnerId acme;
    private PartnershipId partnership;

    @BeforeEach
    void negotiate() {
        acme = office.register("Acme");
        partnership = office.negotiated(acme);
    }

    @AfterEach
    void close_the_office() {
        office.close();
    }

    @Test
    void a_signature_with_its_rates_is_refused_upon_an_older_version() {
        refusedUntilReadAgain(
                new AssignPartnership(partnership, "somebody", null), Office.sign(partnership, "R-1", euros("100.00")));
    }

    @Test
    void a_receipt_is_refused_upon_an_older_version() {
        sign();

        refusedUntilReadAgain(receiving("r-1"), receiving("r-2"));
    }

    @Test
    void a_reversal_of_a_receipt_is_refused_upon_an_older_version() {
        sign();
        office.send(receiving("r-1"));

        refusedUntilReadAgain(
                receiving("r-2"), new ReverseReceipt(partnership, new ReceiptId("r-1"), TODAY, "Bounced", TODAY));
    }

    @Test
    void an_amendment_with_its_rates_is_refused_upon_an_older_version() {
        sign();
        Amendment amendment = new Amendment(new AmendmentId("a-1"), "A-1", TODAY, List.of(euros("50.00")));

        refusedUntilReadAgain(
                receiving("r-1"),
                new AmendAgreement(partnership, new ChangeId("c-1"), "officer", amendment, "Phase two", TODAY));
    }

    @Test
    void a_correction_is_refused_upon_an_older_version() {
        sign();
        Correction correction = new Correction.OfContribution(0, euros("101.00"));

        refusedUntilReadAgain(
                receiving("r-1"),
                new CorrectAgreement(partnership, new ChangeId("c-1"), "officer", correction, "Typo", TODAY));
    }

    @Test
    void a_cancellation_is_refused_upon_an_older_version() {
        sign();

        refusedUntilReadAgain(
                receiving("r-1"),
                new CancelAgreement(partnership, new ChangeId("c-1"), "officer", TODAY, "Insolvent", TODAY));
    }

    private void sign() {
        office.send(Office.sign(partnership, "R-1", euros("100.00")));
    }

    /** @param other what somebody else does after the command was decided and before it is sent */
    private void refusedUntilReadAgain(PartnershipCommand other, PartnershipCommand command) {
        long decidedUpon = story().size() - 1;
        long now = office.send(other).version();
        List<String> before = story();

        CommandRefused.Stale refused =
                catchThrowableOfType(CommandRefused.Stale.class, () -> office.send(seen(decidedUpon), command));

        assertThat(refused)
                .hasMessageStartingWith("You decided upon version " + decidedUpon + ", and version " + now
                        + " is there now. Read it again, see what changed");
        assertThat(refused.changes()).extracting(ChangeSince::event).containsExactly(before.getLast());
        assertThat(story()).isEqualTo(before);
        assertThat(office.send(seen(now), command).version()).isGreaterThan(now);
    }

    private List<String> story() {
        return office.story(partnership.value());
    }

    private RecordReceipt receiving(String receipt) {
        return new RecordReceipt(
                partnership,
                new ReceiptId(receipt),
                new Contributor(acme),
                money("10.00", "EUR"),
                ContributionKind.CASH,
                TODAY,
                "bank",
                TODAY);
    }

    private Contribution euros(String amount) {
        Rate rate = new Rate(new BigDecimal("1.10"));
        return new Contribution(
                new Contributor(acme),
                money(amount, "EUR"),
                ContributionKind.CASH,
                Valuation.at(money(amount, "EUR"), rate, "bank", TODAY));
    }
}
