package org.pactrail.events;

import static org.pactrail.events.Required.required;

/** Records that an administrator set aside, for good, an entry of the ledger that cannot be read. */
public sealed interface VoidingEvent extends PactrailEvent {
    /** Returns the position of the entry in the ledger. */
    long position();

    /**
     * An entry that cannot be read was set aside. The entry never changed anything, so setting it aside changes no figure; from here on
     * commands on its stream are taken again. Each position has a stream of its own, so that no entry is voided twice.
     */
    @EventType(name = "EntryVoided")
    record EntryVoided(long position, String reason) implements VoidingEvent {
        public EntryVoided {
            required(reason, "reason");
            if (position < 0) {
                throw new IllegalArgumentException("A position must not be negative: position=" + position);
            }
        }
    }
}
