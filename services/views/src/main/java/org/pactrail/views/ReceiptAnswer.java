package org.pactrail.views;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.ReceiptId;

/** One receipt. */
record ReceiptAnswer(
        ReceiptId id,
        Contributor contributor,
        String name,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String currency,
        ContributionKind kind,
        LocalDate receivedOn,
        String reference) {

    static ReceiptAnswer of(ReceiptRecorded receipt, Partners partners) {
        return new ReceiptAnswer(
                receipt.receipt(),
                receipt.contributor(),
                partners.name(receipt.contributor()),
                receipt.amount().amount(),
                receipt.amount().currency(),
                receipt.kind(),
                receipt.receivedOn(),
                receipt.reference());
    }
}
