package org.pactrail.views.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.agreement.UsdValue;

/**
 * Holds a signed agreement as the lists need it; immutable.
 *
 * @param terms as amended and corrected
 * @param usd the sum of its contributions in US dollars, the office's own included
 * @param notConverted number of contributions that are missing in {@code usd} for want of a rate
 * @param receipts receipts that were not reversed, in the order of recording
 * @param fundedOn absent until the cash of partners was in, and again after a shortfall
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SignedAgreement(
        String reference,
        Instrument instrument,
        Terms terms,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal usd,
        int notConverted,
        List<ReceiptRecorded> receipts,
        List<CashReceived> funding,
        @Nullable LocalDate fundedOn) {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    public static SignedAgreement of(AgreementSigned agreement) {
        return of(agreement.reference(), agreement.instrument(), Terms.of(agreement), List.of(), null);
    }

    public LocalDate signedOn() {
        return terms.signedOn();
    }

    /** Returns whether more cash came in than partners signed for, in some currency. */
    public boolean overReceived() {
        return funding.stream().anyMatch(CashReceived::over);
    }

    /** Returns whether a part of the cash that partners signed for is in, and a part is not. */
    public boolean partlyFunded() {
        return fundedOn == null && funding.stream().anyMatch(CashReceived::hasBegun);
    }

    public SignedAgreement amended(Amendment amendment) {
        return of(reference, instrument, terms.amended(amendment), receipts, fundedOn);
    }

    public SignedAgreement corrected(Correction correction) {
        return of(reference, instrument, terms.corrected(correction), receipts, fundedOn);
    }

    SignedAgreement received(ReceiptRecorded receipt) {
        return of(
                reference,
                instrument,
                terms,
                Stream.concat(receipts.stream(), Stream.of(receipt)).toList(),
                fundedOn);
    }

    SignedAgreement reversed(ReceiptId back) {
        return of(
                reference,
                instrument,
                terms,
                receipts.stream()
                        .filter(receipt -> !receipt.receipt().equals(back))
                        .toList(),
                fundedOn);
    }

    SignedAgreement funded(@Nullable LocalDate on) {
        return new SignedAgreement(reference, instrument, terms, usd, notConverted, receipts, funding, on);
    }

    private static SignedAgreement of(
            String reference,
            Instrument instrument,
            Terms terms,
            List<ReceiptRecorded> receipts,
            @Nullable LocalDate fundedOn) {
        List<UsdValue> converted = terms.contributions().stream()
                .map(Contribution::usd)
                .filter(Objects::nonNull)
                .toList();
        return new SignedAgreement(
                reference,
                instrument,
                terms,
                converted.stream().map(UsdValue::amount).reduce(NOTHING, BigDecimal::add),
                terms.contributions().size() - converted.size(),
                receipts,
                CashReceived.of(terms.contributions(), receipts),
                fundedOn);
    }
}
