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
import org.pactrail.figures.partner.CountedPartner;
import org.pactrail.figures.partner.Party;

/**
 * Holds the part of an agreement that counts in one year.
 *
 * @param position of the agreement's signature
 * @param by the entry that its signature counts by; null, like {@code signedOn}, when it was signed in another year, so that only money
 *     counts in this one
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
        List<CountedPartner> partners,
        List<Commitment> commitments,
        Allocation regions,
        Allocation priorities) {

    /**
     * Returns the part of an agreement that counts in a year.
     *
     * @param year one of {@link CountedAgreement#years}; in any other year nothing counts
     */
    public static YearPart of(CountedAgreement agreement, int year) {
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

    /** Returns whether the agreement was signed in the year (C1). */
    public boolean isSigned() {
        return signedOn != null;
    }

    boolean isNothing() {
        return !isSigned() && commitments.isEmpty();
    }

    /** Returns whether a contribution is above zero (C2), with or without a rate for its currency. */
    public boolean hasContributions() {
        return isSigned() && commitments.stream().anyMatch(Commitment::isPositive);
    }

    int notConverted() {
        return (int) commitments.stream().filter(each -> !each.isConverted()).count();
    }

    Usd usd() {
        return Commitment.sum(commitments, each -> true);
    }

    /** Returns the office's own money. */
    Usd own() {
        return Commitment.sum(commitments, Commitment::isOwn);
    }

    Usd inKind() {
        return Commitment.sum(commitments, Commitment::isInKind);
    }

    /** Returns one of the part's partners; null when the part has no such partner. */
    @Nullable CountedPartner partner(PartnerId id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Returns the list itself when every commitment counts, the usual case, which spares many copies. */
    private static List<Commitment> in(int year, List<Commitment> all, LocalDate signedOn) {
        Predicate<Commitment> counts = commitment -> commitment.year(signedOn) == year;
        return all.stream().allMatch(counts) ? all : all.stream().filter(counts).toList();
    }

    /** Returns each partner once: named by itself rather than by a merge, as a party rather than as a contributor. */
    private static List<CountedPartner> partners(List<Party> parties, List<Commitment> commitments) {
        Map<String, CountedPartner> partners = new TreeMap<>();
        parties.stream().filter(Party::isItself).forEach(party -> add(party.partner(), partners));
        commitments.stream().filter(Commitment::isItself).forEach(each -> add(each.partner(), partners));
        parties.forEach(party -> add(party.partner(), partners));
        commitments.forEach(each -> add(each.partner(), partners));
        return List.copyOf(partners.values());
    }

    private static void add(@Nullable CountedPartner partner, Map<String, CountedPartner> partners) {
        if (partner != null) {
            partners.putIfAbsent(partner.id().value(), partner);
        }
    }
}
