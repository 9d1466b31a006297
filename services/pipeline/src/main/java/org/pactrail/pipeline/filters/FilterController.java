package org.pactrail.pipeline.filters;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactrail.events.Streams;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.filters.SavedFilters.RemoveFilter;
import org.pactrail.pipeline.filters.SavedFilters.SaveFilter;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.OneLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saves and removes filters of the board. */
@Needs({Role.OFFICER, Role.APPROVER, Role.ADMIN})
@RestController
final class FilterController {
    private static final Set<String> PARAMETERS = Set.of("stage", "officer", "partner", "region", "priority", "query");

    private final Commands commands;

    FilterController(Commands commands) {
        this.commands = commands;
    }

    /**
     * Holds a filter to be saved.
     *
     * @param query the board's parameters by name
     */
    record FilterBody(OneLine name, Map<String, OneLine> query) {
        FilterBody {
            query = Map.copyOf(query);
            if (query.isEmpty() || !PARAMETERS.containsAll(query.keySet())) {
                throw new FieldRefused(
                        "query",
                        "must hold at least one of stage, officer, partner, region, priority and query, and nothing else");
            }
        }

        SortedMap<String, String> texts() {
            SortedMap<String, String> texts = new TreeMap<>();
            query.forEach((parameter, text) -> texts.put(parameter, text.text()));
            return texts;
        }
    }

    record FilterRemovalBody(OneLine name) {}

    @PostMapping("/api/filters")
    ResponseEntity<Map<String, String>> save(RequestContext context, @RequestBody FilterBody body) {
        String stream = Streams.filters(context.user());
        SaveFilter command = new SaveFilter(stream, context.user(), body.name().text(), body.texts());
        return commands.change(context, body, new Subject("filter", stream), command)
                .asResponse();
    }

    @PostMapping("/api/filters/removal")
    ResponseEntity<Map<String, String>> remove(RequestContext context, @RequestBody FilterRemovalBody body) {
        String stream = Streams.filters(context.user());
        RemoveFilter command =
                new RemoveFilter(stream, context.user(), body.name().text());
        return commands.change(context, body, new Subject("filter", stream), command)
                .asResponse();
    }
}
