package org.pactrail.ledger.axon;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.pactrail.ledger.Entry;

/** Presents an entry in Axon's shape. */
sealed class StoredEvent implements TrackedEventData<byte[]> permits StoredDomainEvent {
    final Entry entry;
    private final SerializedObject<byte[]> metaData;

    StoredEvent(Entry entry, SerializedObject<byte[]> metaData) {
        this.entry = entry;
        this.metaData = metaData;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(entry.position());
    }

    @Override
    public String getEventIdentifier() {
        return entry.id();
    }

    @Override
    public Instant getTimestamp() {
        return entry.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metaData;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(entry.payload(), byte[].class, entry.type(), entry.revision());
    }
}
