package org.pactrail.pipeline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.partnership.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.AgreementCommand.WithdrawChange;
import org.pactrail.web.Needs;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Role;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a proposed change. */
@Needs(Role.OFFICER)
@RestController
@RequestMapping("/api/partnerships/{id}/changes/{change}")
final class ApprovalController {
    private final Commands commands;
    private final Clock clock;

    ApprovalController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    enum Decision {
        APPROVED,
        DECLINED
    }

    record ChangeDecision(Decision decision, @Nullable Prose note) {
        ChangeDecision {
            if (decision == Decision.DECLINED && note == null) {
                throw new FieldRefused(
                        "note", "must be there: who proposed the change wants to know why it is declined");
            }
        }

        AgreementCommand command(PartnershipId partnership, ChangeId change, String decider, LocalDate today) {
            String why = note == null ? null : note.text();
            return decision == Decision.APPROVED || why == null
                    ? new ApproveChange(partnership, change, decider, why, today)
                    : new DeclineChange(partnership, change, decider, why);
        }
    }

    record Withdrawal(@Nullable Prose reason) {}

    @Needs(Role.APPROVER)
    @PostMapping("/decision")
    ResponseEntity<Map<String, String>> decide(
            RequestContext context,
            @PathVariable PartnershipId id,
            @PathVariable ChangeId change,
            @RequestBody ChangeDecision body) {
        AgreementCommand command = body.command(id, change, context.user(), LocalDate.now(clock));
        return commands.change(context, body, id.value(), command).asResponse();
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Map<String, String>> withdraw(
            RequestContext context,
            @PathVariable PartnershipId id,
            @PathVariable ChangeId change,
            @RequestBody Withdrawal body) {
        String reason = body.reason() == null ? null : body.reason().text();
        WithdrawChange command = new WithdrawChange(id, change, context.user(), reason);
        return commands.change(context, body, id.value(), command).asResponse();
    }
}
