package org.pactrail.ledger.axon;

import static org.pactrail.ledger.axon.LedgerEventStorageEngine.AGGREGATE_TYPE;

import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.NewEvent;

/** Converts Axon's messages to the ledger's events and entries back. */
record EntryTranslation(LogicalNameSerializer serializer) {

    NewEvent toLedger(EventMessage<?> event) {
        MetaData own = event.getMetaData();
        if (own.containsKey(AGGREGATE_TYPE)) {
            throw new IllegalArgumentException("This name in an event's metadata is the ledger's own: " + AGGREGATE_TYPE
                    + "=" + own.get(AGGREGATE_TYPE) + " id=" + event.getIdentifier());
        }
        return event instanceof DomainEventMessage<?> domain
                ? event(
                        domain,
                        domain.getAggregateIdentifier(),
                        domain.getSequenceNumber(),
                        own.and(AGGREGATE_TYPE, domain.getType()))
                : event(event, event.getIdentifier(), 0, own);
    }

    /** Converts an entry; to a {@link StoredDomainEvent} when it was stored as one. */
    StoredEvent toAxon(Entry entry) {
        MetaData metaData = serializer.metaData(entry.metadata(), entry);
        String aggregateType = aggregateType(metaData);
        return aggregateType == null
                ? new StoredEvent(entry, new StrippedMetaData(metaData, serializer))
                : new StoredDomainEvent(
                        entry,
                        new StrippedMetaData(metaData.withoutKeys(Set.of(AGGREGATE_TYPE)), serializer),
                        aggregateType);
    }

    /**
     * Converts an entry of an aggregate.
     *
     * @throws IllegalStateException when its metadata lacks the aggregate's type
     */
    StoredDomainEvent toAggregate(Entry entry) {
        if (toAxon(entry) instanceof StoredDomainEvent domain) {
            return domain;
        }
        throw new IllegalStateException(
                "An entry that an aggregate is read from must name the aggregate's type in its metadata as "
                        + AGGREGATE_TYPE + ": " + entry);
    }

    private NewEvent event(EventMessage<?> event, String stream, long sequence, MetaData metaData) {
        SerializedObject<byte[]> payload = serializer.serialize(event.getPayload(), byte[].class);
        return new NewEvent(
                stream,
                sequence,
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp(),
                payload.getData(),
                serializer.serialize(metaData, byte[].class).getData());
    }

    private static @Nullable String aggregateType(MetaData metaData) {
        return (String) metaData.get(AGGREGATE_TYPE);
    }
}
