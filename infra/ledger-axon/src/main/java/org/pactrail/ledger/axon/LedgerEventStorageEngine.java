package org.pactrail.ledger.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.fold.UnreadableEntry;

/**
 * Stores Axon's events in the ledger. An aggregate's identifier is its stream; an event of no aggregate is a stream of
 * its own, named by its message id. The events of one unit of work are one commit. Safe for use by many threads.
 *
 * <p>A conflict with another writer is thrown as Axon's own {@code AggregateStreamCreationException} (for sequence 0)
 * or {@code ConcurrencyException}, whose cause is the {@link AppendRefused} that names the stream.
 * {@link AppendRefused.KeyTaken}, {@link AppendRefused.TooLarge} and {@link LedgerUnavailable} reach the command's
 * caller unchanged.
 *
 * <p>An entry whose payload does not fit its class is passed over when it is voided; otherwise a reader of its stream
 * gets an {@link UnreadableEntry}.
 *
 * <p>The engine keeps no snapshots: it drops an offered one and never finds one. Only time is lost by that.
 */
public final class LedgerEventStorageEngine extends BatchingEventStorageEngine {
    /** Metadata name of the aggregate's type; removed before Axon reads the metadata. */
    public static final String AGGREGATE_TYPE = "aggregateType";

    private final Ledger ledger;
    private final EntryTranslation translation;
    private final @Nullable String keyName;
    private final LongPredicate voided;

    private LedgerEventStorageEngine(Builder builder) {
        super(builder);
        this.ledger = builder.ledger;
        this.translation = new EntryTranslation(builder.serializer);
        this.keyName = builder.keyName;
        this.voided = builder.voided;
    }

    public static Builder builder(Ledger ledger, LogicalNameSerializer serializer) {
        return new Builder(ledger, serializer);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> stored = events.stream().map(translation::toLedger).toList();
        Commit commit = new Commit(stored, key(events.getFirst()));
        try {
            CommitScope.note(commit, ledger.append(commit));
        } catch (AppendRefused.KeyTaken | AppendRefused.TooLarge asked) {
            throw asked;
        } catch (AppendRefused refused) {
            handlePersistenceException(refused, events.get(refusedOf(stored, refused)));
        }
    }

    /** Drops the snapshot. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {}

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    /**
     * Returns the events of an aggregate, without voided entries.
     *
     * @throws UnreadableEntry once the stream comes to an entry that does not fit its class and is not voided
     */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        DomainEventStream all = super.readEvents(aggregateIdentifier, firstSequenceNumber);
        return DomainEventStream.of(all.asStream().filter(this::isReadable), all::getLastSequenceNumber);
    }

    private boolean isReadable(DomainEventMessage<?> event) {
        try {
            event.getPayload();
            return true;
        } catch (SerializationException unreadable) {
            Entry entry = ledger.readStream(event.getAggregateIdentifier(), event.getSequenceNumber(), 1)
                    .getFirst();
            if (voided.test(entry.position())) {
                return false;
            }
            throw new UnreadableEntry(entry, "it does not fit " + entry.type(), unreadable);
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return ledger.readStream(aggregateIdentifier, firstSequenceNumber, batchSize).stream()
                .map(translation::toAggregate)
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return ledger.read(Tokens.after(lastToken), batchSize).stream()
                .map(translation::toAxon)
                .toList();
    }

    /** Returns the head of a stream by binary search: the reads grow with the logarithm of its length. */
    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long last = -1;
        long step = 1;
        while (exists(aggregateIdentifier, last + step)) {
            last += step;
            step *= 2;
        }
        for (step /= 2; step > 0; step /= 2) {
            if (exists(aggregateIdentifier, last + step)) {
                last += step;
            }
        }
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return Tokens.at(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Tokens.at(ledger.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return Tokens.at(ledger.firstAt(dateTime) - 1);
    }

    private boolean exists(String stream, long sequence) {
        return !ledger.readStream(stream, sequence, 1).isEmpty();
    }

    private @Nullable String key(EventMessage<?> event) {
        return keyName == null ? null : (String) event.getMetaData().get(keyName);
    }

    /** Returns the index of the refused event; the first where the refusal names none. */
    private static int refusedOf(List<NewEvent> events, AppendRefused refused) {
        if (refused instanceof AppendRefused.SequenceConflict conflict) {
            for (int i = 0; i < events.size(); i++) {
                NewEvent event = events.get(i);
                if (event.stream().equals(conflict.stream()) && event.sequence() == conflict.sequence()) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Builds an engine with optional settings. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {
        private final Ledger ledger;
        private final LogicalNameSerializer serializer;
        private @Nullable String keyName;
        private LongPredicate voided = position -> false;

        private Builder(Ledger ledger, LogicalNameSerializer serializer) {
            this.ledger = ledger;
            this.serializer = serializer;
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            persistenceExceptionResolver(AppendRefused.class::isInstance);
        }

        /**
         * Sets the metadata that holds a commit's idempotency key.
         *
         * @param metadataName metadata name of the idempotency key, read from a commit's first event
         */
        public Builder idempotencyKey(String metadataName) {
            keyName = metadataName;
            return this;
        }

        /**
         * Sets the test for voided entries.
         *
         * @param voided whether the entry at a position, which does not fit its class, is to be passed over
         */
        public Builder voided(LongPredicate voided) {
            this.voided = voided;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        public LedgerEventStorageEngine build() {
            return new LedgerEventStorageEngine(this);
        }
    }
}
