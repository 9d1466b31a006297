package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.views.partner.PartnerRegister;

/** Shows one receipt. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptAnswer(
        ReceiptId id,
        Contributor contributor,
        String name,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String currency,
        ContributionKind kind,
        LocalDate receivedOn,
        String reference,
        @Nullable Reversal reversed) {

    record Reversal(LocalDate on, String reason) {}

    /**
     * Shows a receipt and its reversal, if any.
     *
     * @param reversed null for a receipt that was not reversed
     */
    static ReceiptAnswer of(ReceiptRecorded receipt, @Nullable ReceiptReversed reversed, PartnerRegister partners) {
        return new ReceiptAnswer(
                receipt.receipt(),
                receipt.contributor(),
                partners.name(receipt.contributor()),
                receipt.amount().amount(),
                receipt.amount().currency(),
                receipt.kind(),
                receipt.receivedOn(),
                receipt.reference(),
                reversed == null ? null : new Reversal(reversed.on(), reversed.reason()));
    }
}
