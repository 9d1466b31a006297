package org.pactrail.app.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.json.LedgerJson;

/** Many events that change no figure. */
final class LaterEvents {
    private static final int COMMIT = 500;

    private LaterEvents() {}

    /** Partners that nothing is ever signed with, straight into the ledger. */
    static void append(Ledger ledger, int events) {
        EventType type = EventTypes.of(PartnerRegistered.class);
        for (int first = 0; first < events; first += COMMIT) {
            List<NewEvent> commit = new ArrayList<>();
            for (int i = first; i < first + COMMIT; i++) {
                PartnerRegistered event = new PartnerRegistered(
                        new PartnerId("later-" + i), "Later " + i, PartnerType.ACADEMIA, Membership.NONE, "CH");
                commit.add(new NewEvent(
                        "later-" + i,
                        0,
                        "later-event-" + i,
                        type.name(),
                        type.revision(),
                        Instant.EPOCH,
                        LedgerJson.MAPPER.writeValueAsBytes(event),
                        "{}".getBytes(StandardCharsets.UTF_8)));
            }
            ledger.append(new Commit(commit, null));
        }
    }
}
