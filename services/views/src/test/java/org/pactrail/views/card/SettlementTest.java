package org.pactrail.views.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.cash;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.receipt;
import static org.pactrail.views.story.Happened.signed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.views.card.Settlement.Account;
import org.pactrail.views.card.Settlement.Sums;

class SettlementTest {
    private static final AgreementSigned AGREEMENT = signed(
            "a",
            "R-1",
            ids("p"),
            cash("p", "100", "EUR", null),
            cash("p", "50", "EUR", null),
            cash("q", "10", "EUR", null));

    @Test
    void receipts_are_compared_with_all_commitments_of_one_contributor_currency_and_kind() {
        assertThat(sums("p", "EUR", receipt("a", "1", "p", "120", "EUR"), receipt("a", "2", "q", "1", "EUR")))
                .isEqualTo(new Sums(new BigDecimal("150"), new BigDecimal("120")));
    }

    @Test
    void more_than_was_committed_is_flagged_and_exactly_as_much_is_not() {
        assertThat(sums("p", "EUR", receipt("a", "1", "p", "150.00", "EUR")).overReceived())
                .isFalse();
        assertThat(sums("p", "EUR", receipt("a", "1", "p", "150.01", "EUR")).overReceived())
                .isTrue();
    }

    @Test
    void what_was_never_committed_is_over_received() {
        assertThat(sums("q", "USD", receipt("a", "1", "q", "1", "USD")))
                .isEqualTo(new Sums(BigDecimal.ZERO, BigDecimal.ONE))
                .matches(Sums::overReceived);
    }

    @Test
    void the_first_contribution_is_filled_first_and_the_last_takes_the_surplus() {
        assertThat(parts(receipt("a", "1", "p", "70", "EUR"))).containsExactly("70", "0", "0");
        assertThat(parts(receipt("a", "1", "p", "120", "EUR"))).containsExactly("100", "20", "0");
        assertThat(parts(receipt("a", "1", "p", "170", "EUR"))).containsExactly("100", "70", "0");
    }

    private static Sums sums(String contributor, String currency, ReceiptRecorded... receipts) {
        Account account = new Account(Contributor.of(contributor), currency, ContributionKind.CASH);
        return Objects.requireNonNull(Settlement.of(AGREEMENT.contributions(), List.of(receipts))
                .sums()
                .get(account));
    }

    private static List<String> parts(ReceiptRecorded... receipts) {
        return Settlement.of(AGREEMENT.contributions(), List.of(receipts)).parts(AGREEMENT.contributions()).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
