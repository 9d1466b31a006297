package org.pactrail.views;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.UsdValue;

/**
 * What the board shows of a signed agreement.
 *
 * @param usd the sum of its contributions in US dollars at signature, the office's own included
 * @param notConverted how many contributions are missing in that sum because no rate was known
 * @param fundedOn absent until the cash from partners was in
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Deal(
        String reference,
        LocalDate signedOn,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal usd,
        int notConverted,
        List<Funding> funding,
        @Nullable LocalDate fundedOn) {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    static Deal of(AgreementSigned agreement) {
        List<UsdValue> converted = agreement.contributions().stream()
                .map(Contribution::usd)
                .filter(Objects::nonNull)
                .toList();
        return new Deal(
                agreement.reference(),
                agreement.signedOn(),
                converted.stream().map(UsdValue::amount).reduce(NOTHING, BigDecimal::add),
                agreement.contributions().size() - converted.size(),
                Funding.signed(agreement.contributions()),
                null);
    }

    Deal received(ReceiptRecorded receipt) {
        return new Deal(reference, signedOn, usd, notConverted, Funding.received(funding, receipt), fundedOn);
    }

    Deal funded(LocalDate on) {
        return new Deal(reference, signedOn, usd, notConverted, funding, on);
    }
}
