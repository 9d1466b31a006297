package org.pactrail.views.unreadable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Unreadable;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.directory.Directory;
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

/** Lists the entries of the ledger that cannot be read, each with its voiding where an administrator voided it. */
@Needs({Role.AUDITOR, Role.ADMIN})
@RestController
class UnreadableController {
    private static final Orders<Unreadable> ORDERS = Orders.<Unreadable>withTiesBy(
                    entry -> "%019d".formatted(entry.position()))
            .by("position", Unreadable::position)
            .by("type", Unreadable::type);

    private final LiveView<PactrailEvent, Directory> view;
    private final Voidings voidings;

    UnreadableController(LiveView<PactrailEvent, Directory> view, Voidings voidings) {
        this.view = view;
        this.voidings = voidings;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnreadableList(
            long position, @Nullable Instant recordedAt, int page, int pages, int total, List<Entry> entries) {}

    /**
     * Shows one entry that cannot be read.
     *
     * @param why which part of the payload is missing or cannot be read
     * @param voiding the voiding's user, time and reason; absent unless {@code voided}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long position,
            Instant recordedAt,
            String stream,
            String type,
            String revision,
            String why,
            boolean voided,
            @Nullable Voiding voiding) {}

    /** Returns the entries that cannot be read, in the order of the ledger. */
    @GetMapping("/api/ledger/unreadable")
    UnreadableList list(@ModelAttribute Listing listing, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Paging paging = listing.paging();
        ViewState<Directory> now = view.at(Question.after(after), AsOf.PATIENCE);
        Page<Entry> entries =
                Page.of(ORDERS.sorted(now.unreadable(), listing.sort()), paging).map(this::entry);
        return new UnreadableList(
                now.position(), now.recordedAt(), entries.page(), entries.pages(), entries.total(), entries.items());
    }

    private Entry entry(Unreadable entry) {
        Voiding voiding = voidings.of(entry.position());
        return new Entry(
                entry.position(),
                entry.recordedAt(),
                entry.stream(),
                entry.type(),
                entry.revision(),
                entry.reason(),
                voiding != null,
                voiding);
    }
}
