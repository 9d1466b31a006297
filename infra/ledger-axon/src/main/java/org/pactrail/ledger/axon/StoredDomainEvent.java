package org.pactrail.ledger.axon;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedObject;
import org.pactrail.ledger.Entry;

/** Presents an entry of an aggregate's stream in Axon's shape. */
final class StoredDomainEvent extends StoredEvent implements DomainEventData<byte[]> {
    private final String aggregateType;

    StoredDomainEvent(Entry entry, SerializedObject<byte[]> metaData, String aggregateType) {
        super(entry, metaData);
        this.aggregateType = aggregateType;
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return entry.stream();
    }

    @Override
    public long getSequenceNumber() {
        return entry.sequence();
    }
}
