package org.pactrail.pipeline.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.ApprovalPolicy;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ChangeAgreement;
import org.pactrail.web.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a change to an agreement: a proposal where the office asks for approvals, in force at once where it does not. */
@Component
final class ChangeSending {
    private final Commands commands;
    private final ApprovalPolicy approvals;
    private final Clock clock;

    ChangeSending(Commands commands, ApprovalPolicy approvals, Clock clock) {
        this.commands = commands;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Sends a change that makes no new thing.
     *
     * @param command makes the command of a change's id and today
     */
    ResponseEntity<Map<String, String>> send(
            RequestContext context,
            Record body,
            PartnershipId id,
            BiFunction<ChangeId, LocalDate, ChangeAgreement> command) {
        return send(context, body, id, null, command);
    }

    /**
     * Sends a change.
     *
     * @param made path of the new thing once the change takes effect; null when the change makes none
     */
    ResponseEntity<Map<String, String>> send(
            RequestContext context,
            Record body,
            PartnershipId id,
            @Nullable String made,
            BiFunction<ChangeId, LocalDate, ChangeAgreement> command) {
        ChangeId change = new ChangeId(UUID.randomUUID().toString());
        ChangeAgreement wanted = command.apply(change, LocalDate.now(clock));
        String location = approvals.needed() ? "/api/partnerships/" + id + "/changes/" + change : made;
        return (location == null
                        ? commands.change(context, body, Subject.of(id), wanted)
                        : commands.create(context, body, Subject.of(id), location, wanted))
                .asResponse();
    }
}
