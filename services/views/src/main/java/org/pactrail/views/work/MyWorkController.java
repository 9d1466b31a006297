package org.pactrail.views.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.names.Folding;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Existing;
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the work of an officer, and the changes that await an approver. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class MyWorkController {
    private static final Orders<MyWork.Waiting> ORDERS = Orders.withTiesBy(
                    (MyWork.Waiting waiting) -> waiting.change().id().value())
            .by("proposedAt", waiting -> waiting.change().proposedAt())
            .by("title", waiting -> Folding.fold(waiting.title()))
            .by("author", waiting -> Folding.fold(waiting.change().author()));

    private final AsOf<PactrailEvent, Directory> asOf;
    private final AttentionToday attention;

    MyWorkController(AsOf<PactrailEvent, Directory> asOf, AttentionToday attention) {
        this.asOf = asOf;
        this.attention = attention;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped MyWork work) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approvals(
            long position,
            @Nullable Instant recordedAt,
            int page,
            int pages,
            int total,
            List<MyWork.Waiting> changes) {}

    @GetMapping("/api/work")
    Work work(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        ViewState<Directory> now = asOf.now(after);
        String caller = request.getRemoteUser() == null ? "" : request.getRemoteUser();
        String asked = new Existing(now.state()).officer(officer, caller);
        String whose = asked == null ? caller : asked;
        return new Work(
                now.position(),
                now.recordedAt(),
                MyWork.of(now.state(), whose, caller, request.isUserInRole("APPROVER"), attention.today()));
    }

    /** Returns the pending changes, by time of proposal unless asked otherwise. */
    @GetMapping("/api/approvals")
    Approvals approvals(@ModelAttribute Listing listing, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Paging paging = listing.paging();
        ViewState<Directory> now = asOf.now(after);
        Page<MyWork.Waiting> page = Page.of(ORDERS.sorted(MyWork.changes(now.state()), listing.sort()), paging);
        return new Approvals(now.position(), now.recordedAt(), page.page(), page.pages(), page.total(), page.items());
    }
}
