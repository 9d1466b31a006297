package org.pactrail.pipeline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.partnership.AgreementCommand.ChangeAgreement;
import org.pactrail.web.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a change to an agreement, which makes a proposal where the office asks for approvals, and takes effect elsewhere. */
@Component
final class ChangeSending {
    private final Commands commands;
    private final Approvals approvals;
    private final Clock clock;

    ChangeSending(Commands commands, Approvals approvals, Clock clock) {
        this.commands = commands;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** @param command of a change's id and today */
    ResponseEntity<Map<String, String>> send(
            RequestContext context,
            Record body,
            PartnershipId id,
            BiFunction<ChangeId, LocalDate, ChangeAgreement> command) {
        return send(context, body, id, null, command);
    }

    /** @param made path of what is new once the change takes effect; null when nothing is */
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
                        ? commands.change(context, body, id.value(), wanted)
                        : commands.create(context, body, id.value(), location, wanted))
                .asResponse();
    }
}
