package org.pactrail.views.filters;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.filters.UserFilters.UserFilter;
import org.pactrail.views.question.Parameters;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the filters of the board that the caller has saved. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class UserFiltersController {
    private final LiveView<PactrailEvent, UserFilters> view;

    UserFiltersController(LiveView<PactrailEvent, UserFilters> view) {
        this.view = view;
    }

    /** @param filters by name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilterList(long position, @Nullable Instant recordedAt, List<UserFilter> filters) {}

    @GetMapping("/api/filters")
    FilterList list(HttpServletRequest request, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Principal user = request.getUserPrincipal();
        if (user == null) {
            throw new IllegalStateException("Filters belong to a user: path=" + request.getRequestURI());
        }
        ViewState<UserFilters> standing = view.at(Parameters.after(after), Parameters.PATIENCE);
        return new FilterList(
                standing.position(), standing.recordedAt(), standing.state().of(user.getName()));
    }
}
