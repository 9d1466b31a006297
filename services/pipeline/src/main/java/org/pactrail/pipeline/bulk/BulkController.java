package org.pactrail.pipeline.bulk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Ledger;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.PlanNextStep;
import org.pactrail.web.Question;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.pactrail.web.text.UserName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assigns many partnerships, or plans their next steps; with {@code dryRun=true} decides and writes nothing. */
@Needs(Role.OFFICER)
@RestController
final class BulkController {
    private static final int MOST = 500;

    private final Commands commands;
    private final Ledger ledger;

    BulkController(Commands commands, Ledger ledger) {
        this.commands = commands;
        this.ledger = ledger;
    }

    /**
     * Names one partnership of a request.
     *
     * @param version the version seen; null for any
     */
    record Target(PartnershipId id, @Nullable Integer version) {}

    record BulkAssignmentBody(
            List<Target> partnerships,
            UserName officer,
            @Nullable Prose reason) {
        BulkAssignmentBody {
            partnerships = targets(partnerships);
        }
    }

    record BulkNextStepBody(List<Target> partnerships, OneLine what, LocalDate due) {
        BulkNextStepBody {
            partnerships = targets(partnerships);
        }
    }

    @PostMapping("/api/bulk/assignment")
    ResponseEntity<BulkReport> assign(
            RequestContext context,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestBody BulkAssignmentBody body) {
        String reason = body.reason() == null ? null : body.reason().text();
        return run(
                context,
                Question.flagOfCommand("dryRun", dryRun),
                body.partnerships(),
                id -> new AssignPartnership(id, body.officer().text(), reason));
    }

    @PostMapping("/api/bulk/next-step")
    ResponseEntity<BulkReport> plan(
            RequestContext context,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestBody BulkNextStepBody body) {
        NextStep step = new NextStep(body.what().text(), body.due());
        return run(
                context,
                Question.flagOfCommand("dryRun", dryRun),
                body.partnerships(),
                id -> new PlanNextStep(id, step));
    }

    private ResponseEntity<BulkReport> run(
            RequestContext context,
            boolean dryRun,
            List<Target> targets,
            Function<PartnershipId, PartnershipCommand> command) {
        List<BulkReport.TargetOutcome> outcomes = targets.stream()
                .map(target -> decide(context, dryRun, target, command.apply(target.id())))
                .toList();
        return ResponseEntity.ok()
                .header("Pactrail-Position", Long.toString(ledger.head().position()))
                .body(BulkReport.of(dryRun, outcomes));
    }

    private BulkReport.TargetOutcome decide(
            RequestContext whole, boolean dryRun, Target target, PartnershipCommand command) {
        RequestContext context = each(whole, target);
        Subject subject = Subject.of(target.id());
        try {
            if (dryRun) {
                commands.preview(context, subject, command);
                return BulkReport.TargetOutcome.accepted(target.id(), null);
            }
            return BulkReport.TargetOutcome.accepted(
                    target.id(),
                    commands.change(context, command, subject, command).version());
        } catch (CommandRefused refused) {
            return BulkReport.TargetOutcome.refused(target.id(), refused.getMessage());
        }
    }

    /** Returns the context of one target's command: the same request, a key of its own. */
    private static RequestContext each(RequestContext whole, Target target) {
        String key = whole.key() == null ? null : whole.key() + ' ' + target.id();
        Long seen = target.version() == null ? null : target.version().longValue();
        return new RequestContext(whole.user(), whole.channel(), whole.correlation(), whole.path(), seen, key);
    }

    private static List<Target> targets(List<Target> partnerships) {
        if (partnerships.isEmpty() || partnerships.size() > MOST) {
            throw new FieldRefused("partnerships", "must name 1 to " + MOST + " partnerships");
        }
        if (new HashSet<>(partnerships.stream().map(Target::id).toList()).size() < partnerships.size()) {
            throw new FieldRefused("partnerships", "must name each partnership once");
        }
        return List.copyOf(partnerships);
    }
}
