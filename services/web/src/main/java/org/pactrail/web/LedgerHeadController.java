package org.pactrail.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.OnLedger;
import org.pactrail.web.role.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the position at which the ledger ends, in every process that plays a role on the ledger. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
@Conditional(OnLedger.class)
class LedgerHeadController {
    private final Ledger ledger;
    private final ObjectProvider<LiveView<?, ?>> views;

    LedgerHeadController(Ledger ledger, ObjectProvider<LiveView<?, ?>> views) {
        this.ledger = ledger;
        this.views = views;
    }

    /**
     * Shows the last entry's position and time, and the number of entries.
     *
     * @param position −1 when the ledger is empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LedgerHead(long position, @Nullable Instant recordedAt, long entries) {}

    /** Returns the ledger's end, once every view of the process has reached the position {@code after}. */
    @GetMapping("/api/ledger/head")
    LedgerHead head(@RequestParam(required = false) @Nullable String after) throws InterruptedException {
        long wanted = Question.after(after);
        if (wanted >= 0) {
            for (LiveView<?, ?> view : views) {
                view.at(wanted, AsOf.PATIENCE);
            }
        }
        Head head = ledger.head();
        return new LedgerHead(head.position(), head.recordedAt(), head.entries());
    }
}
