package org.pactrail.pipeline.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.axon.CommitScope;
import org.pactrail.ledger.axon.Committed;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which commands are sent. A command that comes with an idempotency key is decided once: whoever sends the
 * same again, even at the same moment, gets the first answer. A refused command leaves nothing, so its key stays free.
 */
@Component
public final class Commands {
    /** Writes the same body as the same text, whatever order a map has; that order is another in each process. */
    private static final JsonMapper CANONICAL = LedgerJson.MAPPER
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
            .build();

    private static final int MOST_CHANGES = 50;

    private final CommandGateway gateway;
    private final Ledger ledger;
    private final Claims claims;

    Commands(CommandGateway gateway, Ledger ledger, Claims claims) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.claims = claims;
    }

    /**
     * Sends a command that changes what is there.
     *
     * @param body of the request, which tells a repeated request from another one
     * @param subject stream of the aggregate that it is about
     * @throws CommandRefused when it is refused; nothing was written
     */
    public Written change(RequestContext context, Object body, String subject, Object command) {
        return send(context, body, subject, null, command);
    }

    /**
     * Sends a command that makes something new.
     *
     * @param location path of what will be new
     * @see #change
     */
    public Written create(RequestContext context, Object body, String subject, String location, Object command) {
        return send(context, body, subject, location, command);
    }

    /**
     * Decides a command and writes nothing.
     *
     * @param subject stream of the aggregate that it is about
     * @throws CommandRefused when it would be refused
     */
    public void preview(RequestContext context, String subject, Object command) {
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(command, Metadata.of(context, null))
                    .andMetaData(Map.of(Preview.NAME, true)));
        } catch (Preview.Accepted accepted) {
            // just what was asked
        } catch (LedgerUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException refused) {
            throw explained(refused, context, subject);
        }
    }

    /** Id of what a command with this key made; empty when none has come yet. */
    public Optional<String> madeWith(String key) {
        return ledger.committed(key)
                .map(receipt -> LedgerJson.metadata(
                                ledger.read(receipt.first(), 1).getFirst())
                        .getOrDefault(Provenance.LOCATION, ""))
                .map(location -> location.substring(location.lastIndexOf('/') + 1));
    }

    private Written send(
            RequestContext context, Object body, String subject, @Nullable String location, Object command) {
        KeyedRequest request = KeyedRequest.of(context, CANONICAL.writeValueAsString(body), subject, location);
        Optional<Written> first = firstAnswer(request);
        if (first.isPresent()) {
            return first.get();
        }
        try {
            return decide(context, request, subject, location, command);
        } catch (LedgerUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException refused) {
            return firstAnswer(request).orElseThrow(() -> explained(refused, context, subject));
        }
    }

    private Written decide(
            RequestContext context,
            @Nullable KeyedRequest request,
            String subject,
            @Nullable String location,
            Object command) {
        GenericCommandMessage<Object> message = new GenericCommandMessage<>(command, Metadata.of(context, request));
        Committed<?> committed = CommitScope.during(() -> gateway.sendAndWait(message));
        return new Written(
                location,
                committed.version(subject).orElseThrow(),
                committed.position().orElseThrow());
    }

    /** What the request was answered when it came first; empty when it comes first now. */
    private Optional<Written> firstAnswer(@Nullable KeyedRequest request) {
        return request == null
                ? Optional.empty()
                : ledger.committed(request.key()).map(receipt -> answer(request, receipt));
    }

    private Written answer(KeyedRequest request, Receipt receipt) {
        List<Entry> entries = ledger.read(receipt.first(), Math.toIntExact(receipt.last() - receipt.first() + 1));
        Map<String, String> metadata = LedgerJson.metadata(entries.getFirst());
        if (!request.digest().equals(metadata.get(Provenance.REQUEST))) {
            throw new CommandRefused.KeyReused(
                    request.key().substring(request.key().lastIndexOf(' ') + 1));
        }
        long version = entries.stream()
                .filter(entry -> entry.stream().equals(metadata.get(Provenance.SUBJECT)))
                .mapToLong(Entry::sequence)
                .max()
                .orElseThrow();
        return new Written(metadata.get(Provenance.LOCATION), version, receipt.last());
    }

    private RuntimeException explained(RuntimeException thrown, RequestContext context, String subject) {
        if (thrown instanceof AggregateNotFoundException || thrown instanceof IncompatibleAggregateException) {
            return new CommandRefused.Unknown("partnership", subject);
        }
        if (thrown instanceof UnreadableEntry unreadable) {
            return new CommandRefused.Unreadable(unreadable.entry().position());
        }
        if (thrown instanceof CommandRefused.Stale stale) {
            return told(stale.seen(), stale.current(), subject);
        }
        if (thrown.getCause() instanceof AppendRefused.SequenceConflict conflict) {
            return claims.lost(conflict.stream()).orElseGet(() -> overtaken(context, conflict));
        }
        return thrown;
    }

    private CommandRefused told(long seen, long current, String subject) {
        List<ChangeSince> changes = ledger.readStream(subject, seen + 1, MOST_CHANGES).stream()
                .map(ChangeSince::of)
                .toList();
        return new CommandRefused.Stale(seen, current, changes);
    }

    private CommandRefused overtaken(RequestContext context, AppendRefused.SequenceConflict conflict) {
        Long seen = context.seen();
        return seen == null
                ? new CommandRefused.RuleBroken("Somebody else changed this at the same moment."
                        + " Read it again and send the command anew if it still holds.")
                : told(seen, conflict.sequence(), conflict.stream());
    }
}
