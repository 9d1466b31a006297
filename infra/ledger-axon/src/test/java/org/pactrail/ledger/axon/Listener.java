package org.pactrail.ledger.axon;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.pactrail.ledger.axon.Berths.BerthTaken;

/** Records the id of every event that it handles. */
record Listener(List<String> seen) {
    @EventHandler
    void on(BerthTaken event, EventMessage<?> message) {
        seen.add(message.getIdentifier());
    }
}
