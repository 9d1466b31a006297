package org.pactrail.pipeline.filters;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;
import org.pactrail.events.FilterEvent;
import org.pactrail.events.FilterEvent.FilterRemoved;
import org.pactrail.events.FilterEvent.FilterSaved;
import org.pactrail.events.Streams;
import org.pactrail.pipeline.command.CommandRefused;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

/** Holds one user's filters of the board, each under a name. */
@NullUnmarked // Axon makes it empty and fills it from its events
public class SavedFilters {
    private static final int MOST = 50;

    @AggregateIdentifier
    private String id;

    private final Map<String, SortedMap<String, String>> filters = new HashMap<>();

    /**
     * Saves a filter under its name.
     *
     * @param stream of the user's filters
     */
    record SaveFilter(
            @TargetAggregateIdentifier String stream, String user, String name, SortedMap<String, String> query) {}

    /**
     * Removes a filter.
     *
     * @param stream of the user's filters
     */
    record RemoveFilter(@TargetAggregateIdentifier String stream, String user, String name) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SaveFilter command) {
        if (command.query().equals(filters.get(command.name()))) {
            throw new RuleBroken("The filter \"" + command.name() + "\" is saved like this already.");
        }
        if (!filters.containsKey(command.name()) && filters.size() >= MOST) {
            throw new RuleBroken("You have " + MOST + " filters, which is as many as one may keep. Remove one first.");
        }
        apply(new FilterSaved(command.user(), command.name(), command.query()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveFilter command) {
        if (!filters.containsKey(command.name())) {
            throw new CommandRefused.Unknown("filter", command.name());
        }
        apply(new FilterRemoved(command.user(), command.name()));
    }

    @EventSourcingHandler
    void on(FilterEvent event) {
        id = Streams.filters(event.user());
        switch (event) {
            case FilterSaved saved -> filters.put(saved.name(), saved.query());
            case FilterRemoved removed -> filters.remove(removed.name());
        }
    }
}
