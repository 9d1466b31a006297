package org.pactrail.pipeline.partner;

import java.util.Objects;
import java.util.Optional;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.pipeline.command.CommandRefused;

/** Looks partners up for commands: in the ledger itself, because a view may lag behind. */
public interface PartnerRegister {
    Optional<PartnerFacts> find(PartnerId id);

    /**
     * Returns a partner, merged into another or not.
     *
     * @throws CommandRefused.Unknown when no partner has the id
     */
    default PartnerFacts get(PartnerId id) {
        return find(id).orElseThrow(() -> new CommandRefused.Unknown("partner", id));
    }

    /**
     * Returns a partner that commands may name: one that is not merged into another.
     *
     * @throws CommandRefused.RuleBroken when the partner was merged into another, with the id of the survivor
     * @throws CommandRefused.Unknown when no partner has the id
     */
    default PartnerFacts current(PartnerId id) {
        PartnerFacts facts = get(id);
        PartnerId into = facts.mergedInto();
        if (into != null) {
            PartnerFacts survivor = get(survivor(into));
            throw new CommandRefused.RuleBroken("\"" + facts.name() + "\" was merged into \"" + survivor.name()
                    + "\". Name that one instead, by its id \"" + survivor.id() + "\".");
        }
        return facts;
    }

    /** Checks a contributor as {@link #current} does; the office's own organization always passes. */
    default void refuseUnlessCurrent(Contributor contributor) {
        PartnerId partner = contributor.partner();
        if (partner != null) {
            current(partner);
        }
    }

    /** Returns the partner that another counts as: itself unless it was merged. */
    default PartnerId survivor(PartnerId id) {
        PartnerId into = find(id).map(PartnerFacts::mergedInto).orElse(null);
        return into == null ? id : survivor(into);
    }

    /**
     * Returns the partner that a contributor counts as.
     *
     * @param contributor a partner, not the office's own organization
     */
    default PartnerId survivor(Contributor contributor) {
        return survivor(Objects.requireNonNull(contributor.partner(), "Only partners are merged"));
    }
}
