package org.pactrail.ledger.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.UnreadableEntry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the payloads and metadata of the ledger, for every module alike. */
public final class LedgerJson {
    /** Leaves absent components out; refuses a payload that lacks a whole number, or has decimals in it. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private LedgerJson() {}

    /**
     * Returns a decoder that throws {@link UnreadableEntry} for a payload that does not fit its class.
     *
     * @param types returns the class of a logical name and revision, or throws
     */
    public static <E> Decoder<E> decoder(BiFunction<String, String, Class<? extends E>> types) {
        return entry -> read(entry, types.apply(entry.type(), entry.revision()));
    }

    /**
     * Returns the event of an entry.
     *
     * @throws UnreadableEntry when the payload does not fit the class
     */
    public static <E> E read(Entry entry, Class<? extends E> type) {
        try {
            return Objects.requireNonNull(MAPPER.readValue(entry.payload(), type), "payload=null");
        } catch (RuntimeException unreadable) { // whatever a type's own constructor or a library throws
            throw new UnreadableEntry(entry, UnsoundPayload.reason(unreadable), unreadable);
        }
    }

    /** Returns the metadata of an entry by name, such as the user and the channel. */
    public static Map<String, String> metadata(Entry entry) {
        return MAPPER.readValue(entry.metadata(), TEXTS);
    }
}
