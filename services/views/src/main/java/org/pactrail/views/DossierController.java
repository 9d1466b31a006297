package org.pactrail.views;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One partnership: everything known of it, and how it came to be so. */
@RestController
@RequestMapping("/api/partnerships/{id}")
class DossierController {
    private final Histories histories;

    DossierController(Histories histories) {
        this.histories = histories;
    }

    @GetMapping
    ResponseEntity<PartnershipAnswer> one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        PartnershipAnswer answer = PartnershipAnswer.of(histories.of(id, Parameters.after(after)));
        return ResponseEntity.ok()
                .eTag('"' + Long.toString(answer.version()) + '"')
                .header("Pactrail-Position", Long.toString(answer.position()))
                .body(answer);
    }

    @GetMapping("/timeline")
    Timeline timeline(@PathVariable String id, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        return Timeline.of(histories.of(id, Parameters.after(after)));
    }
}
