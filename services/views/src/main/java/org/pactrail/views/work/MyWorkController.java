package org.pactrail.views.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.question.Parameters;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the work of an officer, and the changes that await an approver. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class MyWorkController {
    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention;

    MyWorkController(LiveView<PactrailEvent, Directory> view, AttentionToday attention) {
        this.view = view;
        this.attention = attention;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped MyWork work) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approvals(long position, @Nullable Instant recordedAt, List<MyWork.Waiting> changes) {}

    @GetMapping("/api/work")
    Work work(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        ViewState<Directory> standing = view.at(Parameters.after(after), Parameters.PATIENCE);
        String caller = request.getRemoteUser() == null ? "" : request.getRemoteUser();
        String whose = officer == null || officer.isBlank() ? caller : officer;
        return new Work(
                standing.position(),
                standing.recordedAt(),
                MyWork.of(standing.state(), whose, caller, request.isUserInRole("APPROVER"), attention.today()));
    }

    /** Returns every pending change, by time of proposal. */
    @GetMapping("/api/approvals")
    Approvals approvals(@RequestParam(required = false) @Nullable String after) throws InterruptedException {
        ViewState<Directory> standing = view.at(Parameters.after(after), Parameters.PATIENCE);
        return new Approvals(standing.position(), standing.recordedAt(), MyWork.changes(standing.state()));
    }
}
