package org.pactrail.figures;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The agreements that count, in a checkpoint: the long part of it, which nothing but lines and changes needs. */
record SavedAgreements(PMap<PartnershipId, Agreement> byPartnership, Map<Integer, TreePMap<Long, Agreement>> byYear) {

    static void write(Collection<Agreement> agreements, CompactOutput out) throws IOException {
        out.each(agreements, agreement -> write(agreement, out));
    }

    static SavedAgreements read(CompactInput in, PMap<PartnerId, Partner> register) throws IOException {
        Map<PartnershipId, Agreement> byPartnership = new HashMap<>();
        Map<Integer, TreePMap<Long, Agreement>> byYear = new HashMap<>();
        for (Agreement agreement : in.each(() -> Agreement.of(in.number(), in.once(), terms(in), register))) {
            byPartnership.put(agreement.terms().partnership(), agreement);
            byYear.merge(agreement.year(), TreePMap.singleton(agreement.position(), agreement), TreePMap::plusAll);
        }
        return new SavedAgreements(HashTreePMap.from(byPartnership), byYear);
    }

    TreePMap<Long, Agreement> of(int year) {
        return byYear.getOrDefault(year, TreePMap.empty());
    }

    private static void write(Agreement agreement, CompactOutput out) throws IOException {
        AgreementSigned terms = agreement.terms();
        out.number(agreement.position());
        out.once(agreement.event());
        out.once(terms.partnership().value());
        out.once(terms.reference());
        out.text(terms.instrument().name());
        out.date(terms.signedOn());
        out.each(terms.parties(), party -> out.text(party.value()));
        out.each(terms.contributions(), contribution -> write(contribution, out));
        out.allocation(terms.regions());
        out.allocation(terms.priorities());
    }

    private static AgreementSigned terms(CompactInput in) throws IOException {
        return new AgreementSigned(
                new PartnershipId(in.once()),
                in.once(),
                Instrument.valueOf(in.text()),
                in.date(),
                parties(in),
                in.each(() -> contribution(in)),
                in.allocation(),
                in.allocation());
    }

    private static List<PartnerId> parties(CompactInput in) throws IOException {
        return in.each(() -> new PartnerId(in.text()));
    }

    private static void write(Contribution contribution, CompactOutput out) throws IOException {
        out.text(contribution.contributor().toString());
        out.decimal(contribution.amount().amount());
        out.text(contribution.amount().currency());
        out.text(contribution.kind().name());
        UsdValue usd = contribution.usd();
        if (out.present(usd) && usd != null) {
            out.decimal(usd.amount());
            out.text(usd.rate() == null ? "" : usd.rate().toString());
            out.text(usd.source());
            out.date(usd.on());
        }
    }

    private static Contribution contribution(CompactInput in) throws IOException {
        return new Contribution(
                Contributor.of(in.text()),
                new Money(in.decimal(), in.text()),
                ContributionKind.valueOf(in.text()),
                in.present() ? usd(in) : null);
    }

    private static UsdValue usd(CompactInput in) throws IOException {
        BigDecimal amount = in.decimal();
        String rate = in.text();
        return new UsdValue(amount, rate.isEmpty() ? null : Rate.of(rate), in.text(), in.date());
    }
}
