package org.pactrail.pipeline.partner;

import java.util.Optional;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.pipeline.command.CommandRefused;

/** Where commands look partners up: what the ledger says now, not what a view has caught up with. */
public interface Partners {
    Optional<PartnerFacts> find(PartnerId id);

    /** @throws CommandRefused.Unknown when there is none */
    default PartnerFacts get(PartnerId id) {
        return find(id).orElseThrow(() -> new CommandRefused.Unknown("partner", id));
    }
}
