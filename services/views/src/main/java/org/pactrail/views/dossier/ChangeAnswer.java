package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.agreement.Change;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.views.partner.PartnerRegister;

/**
 * Shows a proposed change to an agreement and its outcome.
 *
 * @param before the values to change, as they were at the proposal
 * @param decider absent while the change is pending and after its author withdrew it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeAnswer(
        ChangeId id,
        Kind kind,
        String author,
        Instant proposedAt,
        String reason,
        Map<String, Object> before,
        Map<String, Object> after,
        State state,
        @Nullable String decider,
        @Nullable String note) {
    enum Kind {
        AMENDMENT,
        CORRECTION,
        CANCELLATION;

        static Kind of(Change change) {
            return switch (change) {
                case Change.Amend amend -> AMENDMENT;
                case Change.Correct correct -> CORRECTION;
                case Change.Cancel cancel -> CANCELLATION;
            };
        }
    }

    enum State {
        PENDING,
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    /** Returns all changes of a partnership, oldest first. */
    static List<ChangeAnswer> all(Dossier dossier, PartnerRegister partners) {
        List<ChangeAnswer> changes = new ArrayList<>();
        for (Dossier.Step step : dossier.steps()) {
            switch (step.recorded().event()) {
                case ChangeProposed proposed ->
                    changes.add(pending(proposed, step.recorded().recordedAt(), CardDifference.of(step, partners)));
                case ChangeApproved to ->
                    changes.replaceAll(change -> change.decided(to.change(), State.APPROVED, to.approver(), to.note()));
                case ChangeDeclined to ->
                    changes.replaceAll(
                            change -> change.decided(to.change(), State.DECLINED, to.decider(), to.reason()));
                case ChangeWithdrawn to ->
                    changes.replaceAll(change -> change.decided(to.change(), State.WITHDRAWN, null, to.reason()));
                default -> {}
            }
        }
        return List.copyOf(changes);
    }

    public static ChangeAnswer pending(ChangeProposed proposed, Instant proposedAt, CardDifference difference) {
        return new ChangeAnswer(
                proposed.change(),
                Kind.of(proposed.proposed()),
                proposed.author(),
                proposedAt,
                proposed.reason(),
                difference.before(),
                difference.after(),
                State.PENDING,
                null,
                null);
    }

    private ChangeAnswer decided(ChangeId decided, State outcome, @Nullable String by, @Nullable String why) {
        return decided.equals(id)
                ? new ChangeAnswer(id, kind, author, proposedAt, reason, before, after, outcome, by, why)
                : this;
    }
}
