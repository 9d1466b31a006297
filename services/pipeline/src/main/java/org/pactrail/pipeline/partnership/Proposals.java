package org.pactrail.pipeline.partnership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

/** Holds the changes proposed for one agreement, and their outcomes. */
final class Proposals {
    private final Map<ChangeId, ChangeProposed> waiting = new LinkedHashMap<>();
    private final Map<ChangeId, String> decided = new LinkedHashMap<>();

    /**
     * Returns a change that waits for a decision.
     *
     * @throws CommandRefused when the change was decided, or never proposed
     */
    ChangeProposed waiting(ChangeId change) {
        ChangeProposed proposed = waiting.get(change);
        if (proposed != null) {
            return proposed;
        }
        String outcome = decided.get(change);
        if (outcome != null) {
            throw new RuleBroken(
                    "The change was " + outcome + " already. Propose a new one if it should be otherwise.");
        }
        throw new CommandRefused.Unknown("change", change);
    }

    /**
     * Returns a change that waits for a decision and that a user may decide.
     *
     * @throws RuleBroken when the user is the change's author
     */
    ChangeProposed toDecide(ChangeId change, String decider) {
        ChangeProposed proposed = waiting(change);
        if (decider.equalsIgnoreCase(proposed.author())) {
            throw new RuleBroken("You proposed this change, so somebody else must decide on it."
                    + " Ask another approver, or withdraw it.");
        }
        return proposed;
    }

    /** Returns the changes that wait for a decision, the oldest first. */
    List<ChangeId> waiting() {
        return List.copyOf(waiting.keySet());
    }

    void on(PartnershipEvent event) {
        switch (event) {
            case ChangeProposed proposed -> waiting.put(proposed.change(), proposed);
            case ChangeApproved approved -> decide(approved.change(), "approved");
            case ChangeDeclined declined -> decide(declined.change(), "declined");
            case ChangeWithdrawn withdrawn -> decide(withdrawn.change(), "withdrawn");
            default -> {}
        }
    }

    private void decide(ChangeId change, String outcome) {
        waiting.remove(change);
        decided.put(change, outcome);
    }
}
