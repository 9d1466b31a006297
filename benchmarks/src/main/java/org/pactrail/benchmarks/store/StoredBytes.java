package org.pactrail.benchmarks.store;

import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Passes on payloads that are bytes already, and metadata's only value: Axon's engines store the ledger's bytes with no work of their own.
 */
final class StoredBytes implements Serializer {
    static final String METADATA = "bytes";
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        Object bytes = object instanceof MetaData metaData ? metaData.get(METADATA) : object;
        T data = converter.convert(Objects.requireNonNull(bytes), expectedRepresentation);
        return new SimpleSerializedObject<>(data, expectedRepresentation, typeForClass(byte[].class));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(byte[].class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface promises the caller's type
    public <S, T> @Nullable T deserialize(SerializedObject<S> serializedObject) {
        return (T) serializedObject.getData();
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return byte[].class;
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        return new SimpleSerializedType("OutreachLogged", "1");
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
