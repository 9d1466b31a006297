package org.pactrail.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.PartnerId;

/**
 * A signed agreement that counts.
 *
 * @param position from which on it counts
 * @param event id of the ledger's entry that signed it
 * @param partners its parties and contributors, each once, as they were on the signature date (C5)
 */
record Agreement(long position, String event, AgreementSigned terms, List<Partner> partners) {
    Agreement {
        partners = List.copyOf(partners);
    }

    static Agreement of(long position, String event, AgreementSigned terms, Map<PartnerId, Partner> register) {
        Set<Partner> involved = new LinkedHashSet<>();
        for (PartnerId party : terms.parties()) {
            involved.add(registered(party, register));
        }
        for (Contribution contribution : terms.contributions()) {
            PartnerId contributor = contribution.contributor().partner();
            if (contributor != null) {
                involved.add(registered(contributor, register));
            }
        }
        return new Agreement(position, event, terms, List.copyOf(involved));
    }

    /** C1: the calendar year of the last required signature. */
    int year() {
        return terms.signedOn().getYear();
    }

    /** C2. One in a currency without a rate is above zero all the same. */
    boolean hasContributions() {
        return terms.contributions().stream().anyMatch(Agreement::isPositive);
    }

    int notConverted() {
        return (int) terms.contributions().stream()
                .filter(contribution -> contribution.usd() == null)
                .count();
    }

    Usd usd() {
        return usd(contribution -> true);
    }

    Usd usd(ContributionKind kind) {
        return usd(contribution -> contribution.kind() == kind);
    }

    /** The office's own money. */
    Usd own() {
        return usd(contribution -> contribution.contributor().isSelf());
    }

    /** @return null for none of its own, as the office's own organization is */
    @Nullable Partner partner(@Nullable PartnerId id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** C3: what has no USD value is left out. */
    static Usd usd(Contribution contribution) {
        return contribution.usd() == null
                ? Usd.ZERO
                : new Usd(contribution.usd().amount());
    }

    static boolean isPositive(Contribution contribution) {
        return contribution.amount().amount().signum() > 0;
    }

    static Partner registered(PartnerId id, Map<PartnerId, Partner> register) {
        Partner partner = register.get(id);
        if (partner == null) {
            throw new IllegalStateException("Named in an agreement before it was registered: partner=" + id);
        }
        return partner;
    }

    private Usd usd(Predicate<Contribution> counts) {
        Usd sum = Usd.ZERO;
        for (Contribution contribution : terms.contributions()) {
            sum = counts.test(contribution) ? sum.plus(usd(contribution)) : sum;
        }
        return sum;
    }
}
