package org.pactrail.figures.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.count.Commitment.Amended;
import org.pactrail.figures.partner.Party;
import org.pactrail.figures.partner.Register;

/**
 * Holds a signed agreement, as amended and corrected so far.
 *
 * @param by the entry that its plain signature counts by
 * @param commitments of the signature, then of each amendment, in the order in which they were recorded
 * @param extension whether it extends another agreement
 * @param cancelled whether it counts in no year any more
 */
public record CountedAgreement(
        Source signature,
        Source by,
        PartnershipId partnership,
        String reference,
        LocalDate signedOn,
        List<Party> parties,
        List<Commitment> commitments,
        Allocation regions,
        Allocation priorities,
        boolean extension,
        boolean cancelled) {
    public CountedAgreement {
        parties = List.copyOf(parties);
        commitments = List.copyOf(commitments);
    }

    /**
     * Returns an agreement as signed.
     *
     * @param linked whether its partnership was opened to extend another one
     */
    static CountedAgreement signed(AgreementSigned terms, boolean linked, Source by, Register register) {
        LocalDate signedOn = terms.signedOn();
        return new CountedAgreement(
                        by,
                        by,
                        terms.partnership(),
                        terms.reference(),
                        signedOn,
                        Party.instead(List.of(), terms.parties(), signedOn, by.position(), register),
                        Commitment.all(0, terms.contributions(), null, by),
                        terms.regions(),
                        terms.priorities(),
                        linked || terms.instrument() == Instrument.EXTENSION,
                        false)
                .known(register);
    }

    CountedAgreement amended(Amendment amendment, Source from, Register register) {
        List<Commitment> all = new ArrayList<>(commitments);
        Amended by = new Amended(amendment.reference(), amendment.amendedOn());
        all.addAll(Commitment.all(all.size(), amendment.contributions(), by, from));
        return with(parties, all).known(register);
    }

    CountedAgreement corrected(Correction correction, Source from, Register register) {
        CountedAgreement corrected = switch (correction) {
            case Correction.SignedOn is -> with(from, is.signedOn(), false, regions, priorities);
            case Correction.Regions is -> with(from, signedOn, true, is.regions(), priorities);
            case Correction.Priorities is -> with(from, signedOn, true, regions, is.priorities());
            case Correction.OfContribution is -> with(parties, instead(is, from));
            case Correction.Parties is ->
                with(Party.instead(parties, is.parties(), signedOn, from.position(), register), commitments);
        };
        return corrected.known(register);
    }

    /** Returns the cancelled agreement, which counts in no year (C8). */
    CountedAgreement cancel() {
        return new CountedAgreement(
                signature,
                by,
                partnership,
                reference,
                signedOn,
                parties,
                commitments,
                regions,
                priorities,
                extension,
                true);
    }

    /** Returns the agreement with its partners looked up again, as after each of its changes and after each merge. */
    public CountedAgreement known(Register register) {
        Naming naming = new Naming(register, signedOn, parties, commitments);
        return with(naming.namedParties(), naming.namedCommitments());
    }

    boolean names(Set<PartnerId> partners) {
        return parties.stream().anyMatch(party -> partners.contains(party.stated()))
                || commitments.stream().anyMatch(each -> each.stated() != null && partners.contains(each.stated()));
    }

    /** Returns the years in which a part of the agreement counts (C1, C3). */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        if (!cancelled) {
            years.add(signedOn.getYear());
            commitments.forEach(commitment -> years.add(commitment.year(signedOn)));
        }
        return years;
    }

    /** Returns the agreement's part in a year; null when no part counts. */
    @Nullable YearPart in(int year) {
        YearPart part = YearPart.of(this, year);
        return cancelled || part.isNothing() ? null : part;
    }

    private List<Commitment> instead(Correction.OfContribution correction, Source from) {
        if (correction.index() < 0 || correction.index() >= commitments.size()) {
            return commitments; // the entry that added the contribution cannot be read
        }
        List<Commitment> after = new ArrayList<>(commitments);
        after.set(correction.index(), after.get(correction.index()).corrected(correction.contribution(), from));
        return after;
    }

    private CountedAgreement with(List<Party> others, List<Commitment> all) {
        return new CountedAgreement(
                signature,
                by,
                partnership,
                reference,
                signedOn,
                others,
                all,
                regions,
                priorities,
                extension,
                cancelled);
    }

    /** Returns the agreement counted by another entry, with its partners as recorded up to that entry. */
    private CountedAgreement with(
            Source from, LocalDate on, boolean amendments, Allocation regionsIn, Allocation prioritiesIn) {
        return new CountedAgreement(
                signature,
                from,
                partnership,
                reference,
                on,
                Party.known(parties, from.position()),
                commitments.stream()
                        .map(each -> amendments || each.amendment() == null ? each.by(from) : each)
                        .toList(),
                regionsIn,
                prioritiesIn,
                extension,
                cancelled);
    }
}
