package org.pactrail.pipeline.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.command.AgreementCommand;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ApproveChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.DeclineChange;
import org.pactrail.pipeline.partnership.command.AgreementCommand.WithdrawChange;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes decisions about proposed changes, and their withdrawal. */
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

    enum ApprovalDecision {
        APPROVED,
        DECLINED
    }

    record ChangeDecisionBody(
            ApprovalDecision decision, @Nullable Prose note) {
        ChangeDecisionBody {
            if (decision == ApprovalDecision.DECLINED && note == null) {
                throw new FieldRefused(
                        "note", "must be there: who proposed the change wants to know why it is declined");
            }
        }

        AgreementCommand command(PartnershipId partnership, ChangeId change, String decider, LocalDate today) {
            String why = note == null ? null : note.text();
            return decision == ApprovalDecision.APPROVED || why == null
                    ? new ApproveChange(partnership, change, decider, why, today)
                    : new DeclineChange(partnership, change, decider, why);
        }
    }

    record ChangeWithdrawalBody(@Nullable Prose reason) {}

    @Needs(Role.APPROVER)
    @PostMapping("/decision")
    ResponseEntity<Map<String, String>> decide(
            RequestContext context,
            @PathVariable PartnershipId id,
            @PathVariable ChangeId change,
            @RequestBody ChangeDecisionBody body) {
        AgreementCommand command = body.command(id, change, context.user(), LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Map<String, String>> withdraw(
            RequestContext context,
            @PathVariable PartnershipId id,
            @PathVariable ChangeId change,
            @RequestBody ChangeWithdrawalBody body) {
        String reason = body.reason() == null ? null : body.reason().text();
        WithdrawChange command = new WithdrawChange(id, change, context.user(), reason);
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }
}
