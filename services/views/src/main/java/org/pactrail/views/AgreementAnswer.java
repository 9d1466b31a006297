package org.pactrail.views;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;

/**
 * What was signed, with what has come in so far.
 *
 * @param usdTotal of all contributions that have a USD value, the office's own included
 */
record AgreementAnswer(
        String reference,
        Instrument instrument,
        LocalDate signedOn,
        List<Partners.Named> parties,
        List<Committed> contributions,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal usdTotal,
        int notConverted) {

    /**
     * @param index by which a correction names it
     * @param usd absent when no rate was known at signature
     * @param received in the contribution's own currency
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Committed(
            int index,
            Contributor contributor,
            String name,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            String currency,
            ContributionKind kind,
            @Nullable Usd usd,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Usd(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @Nullable Rate rate,
            String source,
            LocalDate on) {
        static @Nullable Usd of(@Nullable UsdValue value) {
            return value == null ? null : new Usd(value.amount(), value.rate(), value.source(), value.on());
        }
    }

    static AgreementAnswer of(AgreementSigned agreement, Settlement settlement, Partners partners) {
        Deal deal = Deal.of(agreement);
        List<Contribution> contributions = agreement.contributions();
        List<BigDecimal> received = settlement.parts(contributions);
        return new AgreementAnswer(
                agreement.reference(),
                agreement.instrument(),
                agreement.signedOn(),
                partners.named(agreement.parties()),
                IntStream.range(0, contributions.size())
                        .mapToObj(index -> committed(index, contributions.get(index), received.get(index), partners))
                        .toList(),
                deal.usd(),
                deal.notConverted());
    }

    private static Committed committed(int index, Contribution contribution, BigDecimal received, Partners partners) {
        return new Committed(
                index,
                contribution.contributor(),
                partners.name(contribution.contributor()),
                contribution.amount().amount(),
                contribution.amount().currency(),
                contribution.kind(),
                Usd.of(contribution.usd()),
                received);
    }
}
