package org.pactrail.pipeline.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CancelAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.EndPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ReopenPartnership;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the end of a partnership, and its re-opening. */
@Needs(Role.OFFICER)
@RestController
final class EndingController {
    private final Commands commands;
    private final ChangeSending changes;
    private final Clock clock;

    EndingController(Commands commands, ChangeSending changes, Clock clock) {
        this.commands = commands;
        this.changes = changes;
        this.clock = clock;
    }

    record EndingBody(
            Outcome outcome, LocalDate on, @Nullable Prose reason) {
        EndingBody {
            if (reason == null && outcome != Outcome.COMPLETED) {
                throw new FieldRefused("reason", "must be there: only a completed partnership ends without one");
            }
        }
    }

    record ReopeningBody(LocalDate on, Prose reason) {}

    @PostMapping("/api/partnerships/{id}/ending")
    ResponseEntity<Map<String, String>> end(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody EndingBody body) {
        String reason = body.reason() == null ? null : body.reason().text();
        if (body.outcome() == Outcome.CANCELLED && reason != null) {
            return changes.send(
                    context,
                    body,
                    id,
                    (change, today) -> new CancelAgreement(id, change, context.user(), body.on(), reason, today));
        }
        EndPartnership command = new EndPartnership(id, body.outcome(), body.on(), reason, LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/api/partnerships/{id}/reopening")
    ResponseEntity<Map<String, String>> reopen(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody ReopeningBody body) {
        ReopenPartnership command =
                new ReopenPartnership(id, body.on(), body.reason().text(), LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }
}
