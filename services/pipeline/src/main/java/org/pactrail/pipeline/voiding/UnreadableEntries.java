package org.pactrail.pipeline.voiding;

import java.util.List;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.command.CommandRefused;

/** Distinguishes entries that cannot be read from sound ones. */
public record UnreadableEntries(Ledger ledger) {
    private static final Decoder<PactrailEvent> EVENTS = LedgerJson.decoder(EventTypes::named);

    /**
     * Refuses to void an entry that can be read.
     *
     * @throws CommandRefused when the position has no entry, or a sound one
     */
    void refuseUnlessUnreadable(long position) {
        List<Entry> there = position < 0 ? List.of() : ledger.read(position, 1);
        if (there.isEmpty()) {
            throw new CommandRefused.Unknown("entry of the ledger", position);
        }
        Entry entry = there.getFirst();
        try {
            EVENTS.decode(entry);
        } catch (UnreadableEntry unreadable) {
            return;
        } catch (IllegalArgumentException unknownType) {
            throw new CommandRefused.RuleBroken(String.valueOf(unknownType.getMessage()));
        }
        throw new CommandRefused.RuleBroken("The entry at position " + position + " (" + entry.type()
                + ") is sound, and nothing that is sound is voided. Correct what it says by a command of its own.");
    }
}
