package org.pactrail.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.YearFold.Changed;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * Everything the figures know, immutable: the fold goes on while readers hold on to theirs.
 *
 * @param agreements those that count; after a restart they are read when somebody asks for them
 * @param years every year that an event ever changed, also one whose agreements are all cancelled
 */
record FiguresState(
        PMap<PartnerId, Partner> partners,
        Later<PMap<PartnershipId, Agreement>> agreements,
        TreePMap<Integer, YearFold> years) {
    static final FiguresState EMPTY =
            new FiguresState(HashTreePMap.empty(), Later.now(HashTreePMap.empty()), TreePMap.empty());

    /** Zeros for a year that nothing was signed in. */
    YearFold year(int year) {
        return years.getOrDefault(year, YearFold.EMPTY);
    }

    /** The years that changed after a position, the one that changed longest ago first. */
    List<Map.Entry<Integer, YearFold>> changedAfter(long position) {
        return years.entrySet().stream()
                .filter(year -> year.getValue().changed().position() > position)
                .sorted(Comparator.comparingLong(
                        year -> year.getValue().changed().position()))
                .toList();
    }

    FiguresState registered(Partner partner) {
        if (partners.containsKey(partner.id())) {
            throw new IllegalStateException("Registered twice: partner=" + partner.id());
        }
        return new FiguresState(partners.plus(partner.id(), partner), agreements, years);
    }

    FiguresState signed(AgreementSigned terms, String event, Changed by) {
        if (agreements.get().containsKey(terms.partnership())) {
            throw new IllegalStateException("Signed twice: partnership=" + terms.partnership());
        }
        Agreement agreement = Agreement.of(by.position(), event, terms, partners);
        return new FiguresState(
                partners,
                Later.now(agreements.get().plus(terms.partnership(), agreement)),
                years.plus(agreement.year(), year(agreement.year()).with(agreement, by)));
    }

    /** C8. */
    FiguresState cancelled(PartnershipId partnership, Changed by) {
        Agreement agreement = agreements.get().get(partnership);
        if (agreement == null) {
            throw new IllegalStateException("Cancelled without having been signed: partnership=" + partnership);
        }
        return new FiguresState(
                partners,
                Later.now(agreements.get().minus(partnership)),
                years.plus(agreement.year(), year(agreement.year()).without(agreement, by)));
    }

    FiguresState changed(int year, Changed by) {
        return new FiguresState(
                partners, agreements, years.plus(year, year(year).changed(by)));
    }
}
