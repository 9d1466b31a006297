package org.pactrail.pipeline.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partnership.command.AgreementCommand.RecordReceipt;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ReverseReceipt;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.web.RequestContext;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes receipts of money and goods, and their reversal. */
@Needs(Role.OFFICER)
@RestController
final class ReceiptController {
    private final Commands commands;
    private final Clock clock;

    ReceiptController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record ReceiptBody(
            Contributor contributor,
            Amount amount,
            CurrencyCode currency,
            @Nullable ContributionKind kind,
            LocalDate receivedOn,
            OneLine reference) {
        ReceiptBody {
            amount.in(currency, "amount");
        }
    }

    @PostMapping("/api/partnerships/{id}/receipts")
    ResponseEntity<Map<String, String>> record(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody ReceiptBody body) {
        ReceiptId receipt = new ReceiptId(UUID.randomUUID().toString());
        RecordReceipt command = new RecordReceipt(
                id,
                receipt,
                body.contributor(),
                body.amount().in(body.currency(), "amount"),
                body.kind(),
                body.receivedOn(),
                body.reference().text(),
                LocalDate.now(clock));
        String location = "/api/partnerships/" + id + "/receipts/" + receipt;
        return commands.create(context, body, Subject.of(id), location, command).asResponse();
    }

    record ReceiptReversalBody(LocalDate on, Prose reason) {}

    @PostMapping("/api/partnerships/{id}/receipts/{receipt}/reversal")
    ResponseEntity<Map<String, String>> reverse(
            RequestContext context,
            @PathVariable PartnershipId id,
            @PathVariable ReceiptId receipt,
            @RequestBody ReceiptReversalBody body) {
        ReverseReceipt command =
                new ReverseReceipt(id, receipt, body.on(), body.reason().text(), LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }
}
