package org.pactrail.views.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.question.Parameters;
import org.pactrail.views.question.Problem;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows one partnership, one of its receipts, and its timeline. */
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
    ResponseEntity<PartnershipAnswer> one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        PartnershipAnswer answer = PartnershipAnswer.of(histories.of(id, Parameters.after(after)), attention.today());
        return ResponseEntity.ok()
                .eTag('"' + Long.toString(answer.version()) + '"')
                .header("Pactrail-Position", Long.toString(answer.position()))
                .body(answer);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneReceipt(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped ReceiptAnswer receipt) {}

    @GetMapping("/receipts/{receipt}")
    OneReceipt receipt(
            @PathVariable String id,
            @PathVariable String receipt,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        PartnershipAnswer answer = PartnershipAnswer.of(histories.of(id, Parameters.after(after)), attention.today());
        return answer.receipts().stream()
                .filter(one -> one.id().value().equals(receipt))
                .findFirst()
                .map(one -> new OneReceipt(answer.position(), answer.recordedAt(), one))
                .orElseThrow(() -> Problem.unknown("The partnership has no receipt " + receipt
                        + ". GET /api/partnerships/" + id + " lists those that it has."));
    }

    @GetMapping("/timeline")
    Timeline timeline(@PathVariable String id, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        return Timeline.of(histories.of(id, Parameters.after(after)));
    }
}
