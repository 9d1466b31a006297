package org.pactrail.figures.count;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.partner.CountedPartner;
import org.pactrail.figures.partner.Party;
import org.pactrail.figures.partner.Register;
import org.pactrail.figures.partner.Register.Merge;

/**
 * Looks up the partners of an agreement (C5, C9): each as its survivor, with the name and class of the signature date, as recorded up to
 * the entry that it counts by. Depends on nothing else, so that undoing a merge restores the agreement.
 */
record Naming(Register register, LocalDate signedOn, List<Party> parties, List<Commitment> commitments) {

    List<Party> namedParties() {
        return parties.stream()
                .map(party -> party.as(partner(party.stated(), party.known())))
                .toList();
    }

    List<Commitment> namedCommitments() {
        return commitments.stream().map(this::named).toList();
    }

    private Commitment named(Commitment commitment) {
        @Nullable PartnerId stated = commitment.stated();
        return commitment.as(
                stated == null ? null : partner(stated, commitment.by().position()));
    }

    private CountedPartner partner(PartnerId stated, long position) {
        Merge survivor = register.survivor(stated);
        boolean itself = survivor.into().equals(stated);
        return register.on(
                survivor.into(),
                signedOn,
                itself ? position : known(survivor.into(), Math.max(position, survivor.position())));
    }

    /** Returns the position up to which a survivor's history is read: that of its own place in the agreement, if it has one. */
    private long known(PartnerId survivor, long since) {
        for (Party party : parties) {
            if (party.stated().equals(survivor) && party.known() <= since) {
                return party.known();
            }
        }
        for (Commitment commitment : commitments) {
            if (survivor.equals(commitment.stated()) && commitment.by().position() <= since) {
                return commitment.by().position();
            }
        }
        return since;
    }
}
