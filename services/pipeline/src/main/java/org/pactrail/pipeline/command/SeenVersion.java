package org.pactrail.pipeline.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Refuses a command that was decided upon another version of its aggregate than the present one. */
public final class SeenVersion {
    private SeenVersion() {}

    /** Compares the versions; called by an aggregate before its command handlers. @throws CommandRefused.Stale when they differ */
    public static void refuseIfStale(CommandMessage<?> command) {
        Object seen = command.getMetaData().get(Metadata.SEEN);
        Long current = AggregateLifecycle.getVersion();
        if (seen instanceof Long version && !version.equals(current)) {
            throw new CommandRefused.Stale(version, current == null ? -1 : current);
        }
    }
}
