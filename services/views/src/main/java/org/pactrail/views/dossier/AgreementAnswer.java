package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.Provenance;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.Terms;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.views.card.Settlement;
import org.pactrail.views.card.SignedAgreement;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Shows an agreement, as amended and corrected, with the receipts so far.
 *
 * @param contributions contributions of the signature, then the deltas of each amendment
 * @param usdTotal sum of the contributions that have a USD value, with the office's own
 * @param original the agreement as signed; absent without a correction
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementAnswer(
        String reference,
        Instrument instrument,
        LocalDate signedOn,
        List<PartnerRegister.Named> parties,
        List<Committed> contributions,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal usdTotal,
        int notConverted,
        List<Amended> amendments,
        List<Corrected> corrections,
        @Nullable AgreementSigned original) {

    /**
     * Shows an amendment.
     *
     * @param contributions indexes of the amendment's deltas among all contributions
     */
    record Amended(AmendmentId id, String reference, LocalDate amendedOn, String reason, List<Integer> contributions) {}

    /**
     * Shows a correction.
     *
     * @param who the actor, absent when none was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Corrected(
            Correction correction,
            String reason,
            long position,
            Instant recordedAt,
            @Nullable String who) {
        static Corrected of(AgreementCorrected corrected, Entry entry) {
            return new Corrected(
                    corrected.correction(),
                    corrected.reason(),
                    entry.position(),
                    entry.recordedAt(),
                    Provenance.of(LedgerJson.metadata(entry)).actor());
        }
    }

    /**
     * Shows a contribution and the receipts for it.
     *
     * @param index the index that a correction names
     * @param usd absent when no rate was known at signature
     * @param received amount received, in the contribution's currency
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

    /** Returns the agreement; null before signature. */
    static @Nullable AgreementAnswer of(Dossier dossier, Settlement settlement, PartnerRegister partners) {
        AgreementSigned signed = dossier.signed().orElse(null);
        SignedAgreement agreement = dossier.card().agreement();
        if (signed == null || agreement == null) {
            return null;
        }
        Terms terms = agreement.terms();
        List<Contribution> contributions = terms.contributions();
        List<BigDecimal> received = settlement.parts(contributions);
        List<Corrected> corrections = corrections(dossier);
        return new AgreementAnswer(
                signed.reference(),
                signed.instrument(),
                terms.signedOn(),
                partners.named(terms.parties()),
                IntStream.range(0, contributions.size())
                        .mapToObj(index -> committed(index, contributions.get(index), received.get(index), partners))
                        .toList(),
                agreement.usd(),
                agreement.notConverted(),
                amendments(dossier, terms.signed()),
                corrections,
                corrections.isEmpty() ? null : signed);
    }

    private static List<Corrected> corrections(Dossier dossier) {
        return dossier.steps().stream()
                .map(Dossier.Step::recorded)
                .flatMap(recorded -> recorded.event() instanceof AgreementCorrected corrected
                        ? Stream.of(Corrected.of(corrected, recorded.entry()))
                        : Stream.of())
                .toList();
    }

    private static List<Amended> amendments(Dossier dossier, int signed) {
        List<Amended> amendments = new ArrayList<>();
        int next = signed;
        for (AgreementAmended amended : dossier.all(AgreementAmended.class).toList()) {
            Amendment amendment = amended.amendment();
            int end = next + amendment.contributions().size();
            amendments.add(new Amended(
                    amendment.id(),
                    amendment.reference(),
                    amendment.amendedOn(),
                    amended.reason(),
                    IntStream.range(next, end).boxed().toList()));
            next = end;
        }
        return amendments;
    }

    private static Committed committed(
            int index, Contribution contribution, BigDecimal received, PartnerRegister partners) {
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
