package org.pactrail.pipeline.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.AssignPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.CompleteNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.MoveNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.PlanNextStep;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RecordPledge;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.WithdrawPledge;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.web.RequestContext;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.Prose;
import org.pactrail.web.text.UserName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the assignment of a partnership, its next step and its pledges. */
@Needs(Role.OFFICER)
@RestController
@RequestMapping("/api/partnerships/{id}")
final class WorkController {
    private final Commands commands;
    private final Clock clock;

    WorkController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record AssignmentBody(UserName officer, @Nullable Prose reason) {}

    record DoneStepBody(LocalDate on, @Nullable Prose note) {}

    record MovedStepBody(LocalDate due, @Nullable Prose reason) {}

    record PledgeBody(
            PartnerId partner,
            Amount amount,
            CurrencyCode currency,
            LocalDate pledgedOn,
            @Nullable Prose note) {
        PledgeBody {
            amount.in(currency, "amount");
        }
    }

    record PledgeWithdrawalBody(LocalDate on, Prose reason) {}

    @PostMapping("/officer")
    ResponseEntity<Map<String, String>> assign(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody AssignmentBody body) {
        AssignPartnership command = new AssignPartnership(id, body.officer().text(), text(body.reason()));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/next-step")
    ResponseEntity<Map<String, String>> plan(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody NextStepBody body) {
        return commands.change(context, body, Subject.of(id), new PlanNextStep(id, body.nextStep()))
                .asResponse();
    }

    @PostMapping("/next-step/done")
    ResponseEntity<Map<String, String>> complete(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody DoneStepBody body) {
        CompleteNextStep command = new CompleteNextStep(id, body.on(), text(body.note()), LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/next-step/due")
    ResponseEntity<Map<String, String>> move(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody MovedStepBody body) {
        MoveNextStep command = new MoveNextStep(id, body.due(), text(body.reason()));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/pledges")
    ResponseEntity<Map<String, String>> pledge(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody PledgeBody body) {
        PledgeId pledge = new PledgeId(UUID.randomUUID().toString());
        Pledge pledged = new Pledge(
                pledge,
                body.partner(),
                body.amount().in(body.currency(), "amount"),
                body.pledgedOn(),
                text(body.note()));
        RecordPledge command = new RecordPledge(id, pledged, LocalDate.now(clock));
        String location = "/api/partnerships/" + id + "/pledges/" + pledge;
        return commands.create(context, body, Subject.of(id), location, command).asResponse();
    }

    @PostMapping("/pledges/{pledge}/withdrawal")
    ResponseEntity<Map<String, String>> withdraw(
            RequestContext context,
            @PathVariable PartnershipId id,
            @PathVariable PledgeId pledge,
            @RequestBody PledgeWithdrawalBody body) {
        WithdrawPledge command =
                new WithdrawPledge(id, pledge, body.on(), body.reason().text(), LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    private static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }
}
