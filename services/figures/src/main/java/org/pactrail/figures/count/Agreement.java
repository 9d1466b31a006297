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
 * A signed agreement, as amended and corrected so far.
 *
 * @param by what makes its plain signature count as it does
 * @param commitments those of the signature, then those of each amendment, in the order in which they were recorded
 * @param extension whether it extends another agreement
 * @param cancelled counts nowhere any more
 */
public record Agreement(
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
    public Agreement {
        parties = List.copyOf(parties);
        commitments = List.copyOf(commitments);
    }

    /** @param linked whether its partnership was opened to extend another one */
    static Agreement signed(AgreementSigned terms, boolean linked, Source by, Register register) {
        LocalDate signedOn = terms.signedOn();
        return new Agreement(
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

    Agreement amended(Amendment amendment, Source from, Register register) {
        List<Commitment> all = new ArrayList<>(commitments);
        Amended by = new Amended(amendment.reference(), amendment.amendedOn());
        all.addAll(Commitment.all(all.size(), amendment.contributions(), by, from));
        return with(parties, all).known(register);
    }

    Agreement corrected(Correction correction, Source from, Register register) {
        Agreement corrected = switch (correction) {
            case Correction.SignedOn is -> with(from, is.signedOn(), false, regions, priorities);
            case Correction.Regions is -> with(from, signedOn, true, is.regions(), priorities);
            case Correction.Priorities is -> with(from, signedOn, true, regions, is.priorities());
            case Correction.OfContribution is -> with(parties, instead(is, from));
            case Correction.Parties is ->
                with(Party.instead(parties, is.parties(), signedOn, from.position(), register), commitments);
        };
        return corrected.known(register);
    }

    /** C8. */
    Agreement cancel() {
        return new Agreement(
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

    /** The same with its partners named anew, as every change of its own and every merge asks for. */
    public Agreement known(Register register) {
        Naming naming = new Naming(register, signedOn, parties, commitments);
        return with(naming.namedParties(), naming.namedCommitments());
    }

    boolean names(Set<PartnerId> partners) {
        return parties.stream().anyMatch(party -> partners.contains(party.stated()))
                || commitments.stream().anyMatch(each -> each.stated() != null && partners.contains(each.stated()));
    }

    /** Those in which something of it counts (C1, C3). */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        if (!cancelled) {
            years.add(signedOn.getYear());
            commitments.forEach(commitment -> years.add(commitment.year(signedOn)));
        }
        return years;
    }

    /** @return what of it counts in a year, null for nothing */
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

    private Agreement with(List<Party> others, List<Commitment> all) {
        return new Agreement(
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

    /** What counts by another entry is known as it was known there. */
    private Agreement with(
            Source from, LocalDate on, boolean amendments, Allocation regionsIn, Allocation prioritiesIn) {
        return new Agreement(
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
