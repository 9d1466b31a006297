package org.pactrail.ledger.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import tools.jackson.databind.json.JsonMapper;

/** A serializer for tests whose logical names are class names, all in revision 1. */
final class ClassNames {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ClassNames() {}

    static LogicalNameSerializer serializer() {
        return new LogicalNameSerializer(MAPPER, ClassNames::name, ClassNames::named);
    }

    private static SerializedType name(Class<?> type) {
        return new SimpleSerializedType(type.getName(), "1");
    }

    private static Class<?> named(String name, String revision) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException("No such class: name=" + name + " revision=" + revision, unknown);
        }
    }
}
