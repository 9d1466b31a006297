package org.pactrail.figures.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pactrail.events.partner.PartnerId;

/**
 * A party of an agreement.
 *
 * @param stated the partner that was stated, whomever it counts as
 * @param known the position that its name and class are as known at
 * @param partner whom it counts as
 */
public record Party(PartnerId stated, long known, Partner partner) {
    public static Party of(PartnerId stated, LocalDate signedOn, long position, Register register) {
        return new Party(stated, position, register.on(stated, signedOn, position));
    }

    /** Others instead of these; one that stays is known as it was. */
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

    /** The same ones, to be named as known at another position when they are looked up again. */
    public static List<Party> known(List<Party> parties, long position) {
        return parties.stream()
                .map(party -> new Party(party.stated(), position, party.partner()))
                .toList();
    }

    public Party as(Partner other) {
        return new Party(stated, known, other);
    }

    /** Not when it counts as the partner that it was merged into. */
    public boolean isItself() {
        return stated.equals(partner.id());
    }
}
