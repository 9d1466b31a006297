package org.pactrail.views.unreadable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.events.VoidingEvent.EntryVoided;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;

/**
 * Shows the voiding of an entry: the user, the time and the reason.
 *
 * @param position of the voiding's own entry, not of the voided one
 * @param who the user who voided the entry; absent when none was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Voiding(
        long position, Instant recordedAt, @Nullable String who, String reason) {
    static Voiding of(Entry entry) {
        return new Voiding(
                entry.position(),
                entry.recordedAt(),
                Provenance.of(LedgerJson.metadata(entry)).actor(),
                LedgerJson.read(entry, EntryVoided.class).reason());
    }
}
