package org.pactrail.views.unreadable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.events.VoidingEvent.EntryVoided;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.json.LedgerJson;

/**
 * That an entry was voided.
 *
 * @param position of the entry that says so
 * @param who voided it; absent when that was not recorded
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
