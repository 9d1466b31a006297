package org.pactrail.ledger.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A small language of events for tests: a ship takes a berth, and moors and leaves there. */
final class Berths {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    record BerthTaken(String ship, String berth) {}

    record ShipMoored(String ship, LocalDate on, @Nullable String pilot) {}

    private Berths() {}

    static LogicalNameSerializer serializer() {
        return new LogicalNameSerializer(MAPPER, Berths::name, Berths::named);
    }

    private static SerializedType name(Class<?> type) {
        if (type == BerthTaken.class || type == ShipMoored.class) {
            return new SimpleSerializedType(type.getSimpleName(), type == ShipMoored.class ? "2" : "1");
        }
        throw new IllegalArgumentException("Not an event with a logical name: class=" + type.getName());
    }

    private static Class<?> named(String name, String revision) {
        return switch (name + '/' + revision) {
            case "BerthTaken/1" -> BerthTaken.class;
            case "ShipMoored/2" -> ShipMoored.class;
            default -> throw new IllegalArgumentException("Unknown: name=" + name + " revision=" + revision);
        };
    }
}
