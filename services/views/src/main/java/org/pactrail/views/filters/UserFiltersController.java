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
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Question;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the filters of the board that the caller has saved. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class UserFiltersController {
    private static final Orders<UserFilter> ORDERS =
            Orders.withTiesBy(UserFilter::name).by("name", UserFilter::name);

    private final LiveView<PactrailEvent, UserFilters> view;

    UserFiltersController(LiveView<PactrailEvent, UserFilters> view) {
        this.view = view;
    }

    /**
     * Shows a page of filters.
     *
     * @param filters by name, unless asked otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilterList(
            long position, @Nullable Instant recordedAt, int page, int pages, int total, List<UserFilter> filters) {}

    @GetMapping("/api/filters")
    FilterList list(
            HttpServletRequest request,
            @ModelAttribute Listing listing,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Principal user = request.getUserPrincipal();
        if (user == null) {
            throw new IllegalStateException("Filters belong to a user: path=" + request.getRequestURI());
        }
        Paging paging = listing.paging();
        ViewState<UserFilters> now = view.at(Question.after(after), AsOf.PATIENCE);
        Page<UserFilter> page = Page.of(ORDERS.sorted(now.state().of(user.getName()), listing.sort()), paging);
        return new FilterList(now.position(), now.recordedAt(), page.page(), page.pages(), page.total(), page.items());
    }
}
