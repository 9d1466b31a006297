package org.pactrail.views;

import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.events.Streams;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The filters of the board that whoever asks has saved, read from their own stream in the ledger. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class SavedFilterController {
    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final LiveView<PactrailEvent, Directory> view;

    SavedFilterController(Ledger ledger, LiveView<PactrailEvent, Directory> view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** @param filters by name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilterList(long position, @Nullable Instant recordedAt, List<Filter> filters) {}

    /** @param query the board's parameters by name */
    record Filter(String name, SortedMap<String, String> query) {}

    @GetMapping("/api/filters")
    FilterList list(HttpServletRequest request, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Principal user = request.getUserPrincipal();
        if (user == null) {
            throw new IllegalStateException("Filters are a user's own: path=" + request.getRequestURI());
        }
        view.at(Parameters.after(after), ViewsService.PATIENCE);
        Head head = ledger.head();
        List<Filter> filters = new ArrayList<>();
        saved(Streams.filters(user.getName()), head.position())
                .forEach((name, query) -> filters.add(new Filter(name, query)));
        return new FilterList(head.position(), head.recordedAt(), filters);
    }

    private SortedMap<String, SortedMap<String, String>> saved(String stream, long upTo) {
        SortedMap<String, SortedMap<String, String>> saved = new TreeMap<>();
        List<Entry> page;
        long next = 0;
        do {
            page = ledger.readStream(stream, next, PAGE);
            for (Entry entry : page) {
                if (entry.position() <= upTo) {
                    apply(entry, saved);
                }
            }
            next += page.size();
        } while (page.size() == PAGE);
        return saved;
    }

    /** An entry that cannot be read changes nothing. */
    private static void apply(Entry entry, SortedMap<String, SortedMap<String, String>> saved) {
        try {
            if (ViewsService.EVENTS.decode(entry) instanceof FilterEvent event) {
                apply(event, saved);
            }
        } catch (UnreadableEntry unreadable) {
            return;
        }
    }

    private static void apply(FilterEvent event, SortedMap<String, SortedMap<String, String>> saved) {
        switch (event) {
            case FilterSaved filter -> saved.put(filter.name(), filter.query());
            case FilterRemoved filter -> saved.remove(filter.name());
        }
    }
}
