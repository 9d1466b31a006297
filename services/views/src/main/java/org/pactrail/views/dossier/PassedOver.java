package org.pactrail.views.dossier;

import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.views.unreadable.Voiding;

/**
 * An entry that cannot be read.
 *
 * @param reason which part of the payload is missing or cannot be read
 * @param voiding absent while nobody voided it
 */
record PassedOver(Entry entry, String reason, @Nullable Voiding voiding) {
    String summary() {
        String voided = voiding == null
                ? "No command is taken until an administrator voids it."
                : "Voided by " + (voiding.who() == null ? "somebody" : voiding.who()) + ": " + voiding.reason();
        return "This entry cannot be read and changed nothing (" + reason + "). " + voided;
    }
}
