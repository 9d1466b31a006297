package org.pactrail.figures.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.CountedPartner;

/**
 * Holds a contribution as it counts: stated at signature or by an amendment, and perhaps corrected since.
 *
 * @param index among all of the agreement and its amendments, from 0
 * @param amendment that it is a delta of; null for one of the signature
 * @param by the entry that it counts by
 * @param partner that it counts for; null for the office's own, and for one that {@link Naming} has yet to name
 */
public record Commitment(
        int index,
        Contribution contribution,
        @Nullable Amended amendment,
        Source by,
        @Nullable CountedPartner partner) {

    /**
     * Names the amendment that stated a contribution.
     *
     * @param reference of the amendment itself
     */
    public record Amended(String reference, LocalDate on) {}

    /**
     * Returns the commitments of a signature or an amendment.
     *
     * @param first index of the first one
     */
    static List<Commitment> all(int first, List<Contribution> contributions, @Nullable Amended amendment, Source by) {
        List<Commitment> all = new ArrayList<>(contributions.size());
        for (Contribution contribution : contributions) {
            all.add(new Commitment(first + all.size(), contribution, amendment, by, null));
        }
        return all;
    }

    static Usd sum(Iterable<Commitment> all, Predicate<Commitment> counts) {
        Usd sum = Usd.ZERO;
        for (Commitment each : all) {
            sum = counts.test(each) ? sum.plus(each.usd()) : sum;
        }
        return sum;
    }

    /** Returns the partner that was stated, before any merge. */
    @Nullable PartnerId stated() {
        return contribution.contributor().partner();
    }

    /** Returns the year in which the contribution counts: that of its amendment, or else of the signature (C3). */
    int year(LocalDate signedOn) {
        return (amendment == null ? signedOn : amendment.on()).getYear();
    }

    boolean isPositive() {
        return contribution.amount().amount().signum() > 0;
    }

    public boolean isConverted() {
        return contribution.usd() != null;
    }

    boolean isInKind() {
        return contribution.kind() == ContributionKind.IN_KIND;
    }

    boolean isOwn() {
        return contribution.contributor().isSelf();
    }

    boolean isItself() {
        return partner != null && partner.id().equals(stated());
    }

    /** Returns the value at signature; zero for a contribution without one (C3). */
    public Usd usd() {
        return contribution.usd() == null
                ? Usd.ZERO
                : new Usd(contribution.usd().amount());
    }

    Commitment by(Source other) {
        return new Commitment(index, contribution, amendment, other, partner);
    }

    Commitment corrected(Contribution instead, Source correction) {
        return new Commitment(index, instead, amendment, correction, null);
    }

    Commitment as(@Nullable CountedPartner other) {
        return new Commitment(index, contribution, amendment, by, other);
    }
}
