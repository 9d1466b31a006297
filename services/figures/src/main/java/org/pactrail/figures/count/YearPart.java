package org.pactrail.figures.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.Partner;
import org.pactrail.figures.partner.Party;

/**
 * What of an agreement counts in one year.
 *
 * @param position of the agreement's signature
 * @param by what makes its signature count as it does; null, like {@code signedOn}, when it was signed in another year, so that
 *     nothing but money counts in this one
 * @param isExtension whether it extends another agreement; false when it was signed in another year
 * @param partners its parties and this year's contributors, each once (C4), by their ids; none when it was signed in another
 *     year
 * @param commitments those that count in this year
 */
public record YearPart(
        long position,
        @Nullable Source by,
        boolean isExtension,
        PartnershipId partnership,
        String reference,
        @Nullable LocalDate signedOn,
        List<Partner> partners,
        List<Commitment> commitments,
        Allocation regions,
        Allocation priorities) {

    /** @param year one of {@link Agreement#years}; of any other one nothing counts */
    public static YearPart of(Agreement agreement, int year) {
        LocalDate on = agreement.signedOn();
        boolean signed = on.getYear() == year;
        List<Commitment> its = in(year, agreement.commitments(), on);
        return new YearPart(
                agreement.signature().position(),
                signed ? agreement.by() : null,
                signed && agreement.extension(),
                agreement.partnership(),
                agreement.reference(),
                signed ? on : null,
                signed ? partners(agreement.parties(), its) : List.of(),
                its,
                agreement.regions(),
                agreement.priorities());
    }

    /** C1. */
    public boolean isSigned() {
        return signedOn != null;
    }

    boolean isNothing() {
        return !isSigned() && commitments.isEmpty();
    }

    /** C2. One in a currency without a rate is above zero all the same. */
    public boolean hasContributions() {
        return isSigned() && commitments.stream().anyMatch(Commitment::isPositive);
    }

    int notConverted() {
        return (int) commitments.stream().filter(each -> !each.isConverted()).count();
    }

    Usd usd() {
        return Commitment.sum(commitments, each -> true);
    }

    /** The office's own money. */
    Usd own() {
        return Commitment.sum(commitments, Commitment::isOwn);
    }

    Usd inKind() {
        return Commitment.sum(commitments, Commitment::isInKind);
    }

    /** @return null when it is none of its partners */
    @Nullable Partner partner(PartnerId id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Mostly all of them, and then the same list, which spares many copies. */
    private static List<Commitment> in(int year, List<Commitment> all, LocalDate signedOn) {
        Predicate<Commitment> counts = commitment -> commitment.year(signedOn) == year;
        return all.stream().allMatch(counts) ? all : all.stream().filter(counts).toList();
    }

    /** Where a partner is named twice, as itself comes before by a merge, and as a party before as a contributor. */
    private static List<Partner> partners(List<Party> parties, List<Commitment> commitments) {
        Map<String, Partner> partners = new TreeMap<>();
        parties.stream().filter(Party::isItself).forEach(party -> add(party.partner(), partners));
        commitments.stream().filter(Commitment::isItself).forEach(each -> add(each.partner(), partners));
        parties.forEach(party -> add(party.partner(), partners));
        commitments.forEach(each -> add(each.partner(), partners));
        return List.copyOf(partners.values());
    }

    private static void add(@Nullable Partner partner, Map<String, Partner> partners) {
        if (partner != null) {
            partners.putIfAbsent(partner.id().value(), partner);
        }
    }
}
