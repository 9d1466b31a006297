package org.pactrail.pipeline.partner;

import java.util.Objects;
import java.util.Optional;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.pipeline.command.CommandRefused;

/** Where commands look partners up: what the ledger says now, not what a view has caught up with. */
public interface PartnerRegister {
    Optional<PartnerFacts> find(PartnerId id);

    /** @throws CommandRefused.Unknown when there is none */
    default PartnerFacts get(PartnerId id) {
        return find(id).orElseThrow(() -> new CommandRefused.Unknown("partner", id));
    }

    /**
     * A partner that may be named anew.
     *
     * @throws CommandRefused.RuleBroken when it was merged into another, with the one to name instead
     * @throws CommandRefused.Unknown when there is none
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

    /** Nothing for the office's own organization. @see #current */
    default void refuseUnlessCurrent(Contributor contributor) {
        PartnerId partner = contributor.partner();
        if (partner != null) {
            current(partner);
        }
    }

    /** The partner that another counts as, which is itself unless it was merged. */
    default PartnerId survivor(PartnerId id) {
        PartnerId into = find(id).map(PartnerFacts::mergedInto).orElse(null);
        return into == null ? id : survivor(into);
    }

    /** @param contributor a partner */
    default PartnerId survivor(Contributor contributor) {
        return survivor(Objects.requireNonNull(contributor.partner(), "Only partners are merged"));
    }
}
