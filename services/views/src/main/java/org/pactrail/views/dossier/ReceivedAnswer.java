package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.views.card.Settlement;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Shows the commitment and the receipts of one contributor, in one currency and kind.
 *
 * @param overReceived whether receipts exceed the commitment
 */
record ReceivedAnswer(
        Contributor contributor,
        String name,
        String currency,
        ContributionKind kind,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal committed,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received,
        boolean overReceived) {

    static List<ReceivedAnswer> of(Settlement settlement, PartnerRegister partners) {
        return settlement.sums().entrySet().stream()
                .map(sums -> of(sums.getKey(), sums.getValue(), partners))
                .toList();
    }

    private static ReceivedAnswer of(Settlement.Account account, Settlement.Sums sums, PartnerRegister partners) {
        return new ReceivedAnswer(
                account.contributor(),
                partners.name(account.contributor()),
                account.currency(),
                account.kind(),
                sums.committed(),
                sums.received(),
                sums.overReceived());
    }
}
