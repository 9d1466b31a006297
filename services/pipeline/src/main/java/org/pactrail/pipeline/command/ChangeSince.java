package org.pactrail.pipeline.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened since a sender last looked.
 *
 * @param version of the aggregate from then on
 * @param event logical name
 * @param who did it; absent when that was not recorded
 * @param data the event's own JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeSince(
        long version,
        long position,
        Instant recordedAt,
        String event,
        @Nullable String who,
        JsonNode data) {
    static ChangeSince of(Entry entry) {
        return new ChangeSince(
                entry.sequence(),
                entry.position(),
                entry.recordedAt(),
                entry.type(),
                Provenance.of(LedgerJson.metadata(entry)).actor(),
                LedgerJson.MAPPER.readTree(entry.payload()));
    }
}
