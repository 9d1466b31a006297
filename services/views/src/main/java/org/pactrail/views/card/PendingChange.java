package org.pactrail.views.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.agreement.ChangeId;

/** Holds a proposed change to an agreement that awaits a decision. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PendingChange(ChangeProposed proposal, Instant proposedAt) {

    /** Returns the pending changes after an event, oldest first. */
    static List<PendingChange> after(List<PendingChange> before, PartnershipEvent event, Instant recordedAt) {
        return switch (event) {
            case ChangeProposed proposed ->
                Stream.concat(before.stream(), Stream.of(new PendingChange(proposed, recordedAt)))
                        .toList();
            case ChangeApproved approved -> without(before, approved.change());
            case ChangeDeclined declined -> without(before, declined.change());
            case ChangeWithdrawn withdrawn -> without(before, withdrawn.change());
            default -> before;
        };
    }

    private static List<PendingChange> without(List<PendingChange> before, ChangeId decided) {
        return before.stream()
                .filter(pending -> !pending.proposal().change().equals(decided))
                .toList();
    }
}
