package org.pactrail.figures.count;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.figures.partner.Partner;
import org.pactrail.figures.partner.Party;
import org.pactrail.figures.partner.Register;
import org.pactrail.figures.partner.Register.Merge;

/**
 * Says whom the partners that an agreement states count as, and as what (C5, C9): as on the signature date, as known where they
 * came to count there. Depends on nothing else, so that what a merge changed is as before once it is undone.
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

    private Partner partner(PartnerId stated, long position) {
        Merge survivor = register.survivor(stated);
        boolean itself = survivor.into().equals(stated);
        return register.on(
                survivor.into(),
                signedOn,
                itself ? position : known(survivor.into(), Math.max(position, survivor.position())));
    }

    /** Where the survivor of a merge was already in the agreement by itself, it stays known as it was there. */
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
