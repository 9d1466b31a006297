package org.pactrail.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.question.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the head of the ledger. */
@RestController
class LedgerHeadController {
    private final Ledger ledger;
    private final LiveView<PactrailEvent, Directory> view;

    LedgerHeadController(Ledger ledger, LiveView<PactrailEvent, Directory> view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** @param position −1 when the ledger is empty */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LedgerHead(long position, @Nullable Instant recordedAt, long entries) {}

    @GetMapping("/api/ledger/head")
    LedgerHead head(@RequestParam(required = false) @Nullable String after) throws InterruptedException {
        long wanted = Parameters.after(after);
        if (wanted >= 0) {
            view.at(wanted, Parameters.PATIENCE);
        }
        Head head = ledger.head();
        return new LedgerHead(head.position(), head.recordedAt(), head.entries());
    }
}
