package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.web.AsOf;
import org.pactrail.web.Problem;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows one partnership, one of its receipts, and its timeline; as each is now, or as it was when the ledger ended earlier. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
@RequestMapping("/api/partnerships/{id}")
class DossierController {
    private final Histories histories;
    private final AttentionToday attention;

    DossierController(Histories histories, AttentionToday attention) {
        this.histories = histories;
        this.attention = attention;
    }

    @GetMapping
    ResponseEntity<PartnershipAnswer> one(@PathVariable String id, @ModelAttribute When when)
            throws InterruptedException {
        PartnershipAnswer answer = answer(id, when);
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok().header("Pactrail-Position", Long.toString(answer.position()));
        if (!AsOf.isPast(when)) {
            response.eTag('"' + Long.toString(answer.version()) + '"');
        }
        return response.body(answer);
    }

    private PartnershipAnswer answer(String id, When when) throws InterruptedException {
        History history = histories.of(id, when);
        return PartnershipAnswer.of(history, attention.of(when, history.recordedAt()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneReceipt(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped ReceiptAnswer receipt) {}

    @GetMapping("/receipts/{receipt}")
    OneReceipt receipt(@PathVariable String id, @PathVariable String receipt, @ModelAttribute When when)
            throws InterruptedException {
        PartnershipAnswer answer = answer(id, when);
        return answer.receipts().stream()
                .filter(one -> one.id().value().equals(receipt))
                .findFirst()
                .map(one -> new OneReceipt(answer.position(), answer.recordedAt(), one))
                .orElseThrow(() -> Problem.unknown("The partnership has no receipt " + Problem.echo(receipt)
                        + ". GET /api/partnerships/" + id + " lists those that it has."));
    }

    @GetMapping("/timeline")
    Timeline timeline(@PathVariable String id, @ModelAttribute When when) throws InterruptedException {
        return Timeline.of(histories.of(id, when));
    }
}
