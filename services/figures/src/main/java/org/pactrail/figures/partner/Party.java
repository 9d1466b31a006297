package org.pactrail.figures.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pactrail.events.partner.PartnerId;

/**
 * Names a party of an agreement.
 *
 * @param stated the partner that was stated, before any merge
 * @param known position up to which its name and class are read
 * @param partner that it counts as
 */
public record Party(PartnerId stated, long known, CountedPartner partner) {
    public static Party of(PartnerId stated, LocalDate signedOn, long position, Register register) {
        return new Party(stated, position, register.on(stated, signedOn, position));
    }

    /** Returns other parties in place of these; a party that stays keeps its position. */
    public static List<Party> instead(
            List<Party> before, List<PartnerId> others, LocalDate signedOn, long position, Register register) {
        List<Party> after = new ArrayList<>();
        for (PartnerId stated : others) {
            after.add(before.stream()
                    .filter(party -> party.stated().equals(stated))
                    .findFirst()
                    .orElseGet(() -> of(stated, signedOn, position, register)));
        }
        return after;
    }

    /** Returns the same parties with another position, up to which they are read when they are looked up again. */
    public static List<Party> known(List<Party> parties, long position) {
        return parties.stream()
                .map(party -> new Party(party.stated(), position, party.partner()))
                .toList();
    }

    public Party as(CountedPartner other) {
        return new Party(stated, known, other);
    }

    /** Returns whether the party counts as itself, and not as the partner that it was merged into. */
    public boolean isItself() {
        return stated.equals(partner.id());
    }
}
