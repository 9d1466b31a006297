package org.pactrail.ledger.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;

/** An entry's decoded metadata without the ledger's own names; encoded again only when a caller asks for bytes. */
record StrippedMetaData(MetaData metaData, LogicalNameSerializer serializer) implements SerializedObject<byte[]> {

    @Override
    public byte[] getData() {
        return serializer.serialize(metaData, byte[].class).getData();
    }

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return serializer.typeForClass(MetaData.class);
    }
}
