package org.pactrail.ledger.axon;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serializes events as JSON under logical names and revisions, and metadata as a JSON object of texts sorted by name,
 * with the given mapper. Safe for use by many threads.
 */
public final class LogicalNameSerializer implements Serializer {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final SerializedType META_DATA = new SimpleSerializedType(MetaData.class.getName(), null);

    /** Converts between bytes, text and JSON trees for upcasters. */
    private final Serializer conversions = Jackson3Serializer.builder().build();

    private final JsonMapper mapper;
    private final Function<Class<?>, SerializedType> names;
    private final BiFunction<String, String, ? extends Class<?>> classes;

    /**
     * @param names logical name and revision of an event's class; throws when it has none
     * @param classes the class that stands for a logical name and revision; throws when there is none
     */
    public LogicalNameSerializer(
            JsonMapper mapper,
            Function<Class<?>, SerializedType> names,
            BiFunction<String, String, ? extends Class<?>> classes) {
        this.mapper = mapper;
        this.names = names;
        this.classes = classes;
    }

    /**
     * Writes an event or metadata as JSON.
     *
     * @throws IllegalArgumentException when {@code object} is metadata with a value that is not a text
     */
    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        SerializedType type = typeForClass(object == null ? null : object.getClass());
        byte[] json = mapper.writeValueAsBytes(object instanceof MetaData metaData ? texts(metaData) : object);
        T data = getConverter().convert(json, expectedRepresentation);
        return new SimpleSerializedObject<>(data, expectedRepresentation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return conversions.canSerializeTo(expectedRepresentation);
    }

    /**
     * Reads an event or metadata from JSON.
     *
     * @throws SerializationException when the JSON does not fit the class; no event is skipped
     */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface promises the caller's type
    public <S, T> @Nullable T deserialize(SerializedObject<S> serializedObject) {
        if (serializedObject instanceof StrippedMetaData stripped) {
            return (T) stripped.metaData();
        }
        SerializedType type = serializedObject.getType();
        if (SerializedType.emptyType().equals(type)) {
            return null;
        }
        byte[] json = getConverter().convert(serializedObject, byte[].class).getData();
        String what = "name=" + type.getName() + " revision=" + type.getRevision();
        return (T)
                (META_DATA.equals(type)
                        ? metaData(json, what)
                        : read(what, () -> mapper.readValue(json, classForType(type))));
    }

    /**
     * Reads metadata.
     *
     * @param what the metadata belongs to, for the message when it cannot be read
     */
    MetaData metaData(byte[] json, Object what) {
        return MetaData.from(read(what, () -> mapper.readValue(json, TEXTS)));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        return META_DATA.equals(type) ? MetaData.class : classes.apply(type.getName(), type.getRevision());
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        if (type == null || Void.class.equals(type)) {
            return SerializedType.emptyType();
        }
        return MetaData.class.equals(type) ? META_DATA : names.apply(type);
    }

    @Override
    public Converter getConverter() {
        return conversions.getConverter();
    }

    private static SortedMap<String, String> texts(MetaData metaData) {
        SortedMap<String, String> texts = new TreeMap<>();
        metaData.forEach((name, value) -> {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("Metadata must be texts: " + name + "=" + value);
            }
            texts.put(name, text);
        });
        return texts;
    }

    private static <T> T read(Object what, Supplier<T> json) {
        try {
            return json.get();
        } catch (JacksonException unreadable) {
            throw new SerializationException(
                    "The stored JSON does not fit its class: " + what
                            + ". A changed shape needs a new revision and an upcaster.",
                    unreadable);
        }
    }
}
