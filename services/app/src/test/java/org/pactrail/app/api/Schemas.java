package org.pactrail.app.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the schemas of bodies and answers from the records that Pactrail reads and writes. */
final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLACE = "#/components/schemas/";

    private final SchemaNames names;
    private final ValueSchemas values;
    private final Map<String, ObjectNode> made = new LinkedHashMap<>();

    /** @param words schemas of values by their simple names */
    Schemas(JsonNode words, SchemaNames names) {
        this.names = names;
        values = new ValueSchemas(words);
    }

    /** Returns every schema that has a name, by its name. */
    Map<String, ObjectNode> named() {
        return made;
    }

    static ObjectNode reference(String name) {
        return JSON.createObjectNode().put("$ref", PLACE + name);
    }

    ObjectNode of(ResolvableType type) {
        Class<?> plain = type.toClass();
        Optional<ObjectNode> value = values.of(plain);
        if (value.isPresent()) {
            return value.get();
        }
        if (Collection.class.isAssignableFrom(plain)) {
            ObjectNode list = JSON.createObjectNode().put("type", "array");
            list.set("items", of(type.as(Collection.class).getGeneric(0)));
            return list;
        }
        if (Map.class.isAssignableFrom(plain)) {
            return map(type.as(Map.class));
        }
        Optional<ResolvableType> written = written(type);
        if (written.isPresent()) {
            return of(written.get());
        }
        String name = names.of(type);
        if (!made.containsKey(name)) {
            made.put(name, JSON.createObjectNode());
            made.put(name, plain.isAnnotationPresent(JsonTypeInfo.class) ? oneOf(plain) : object(type));
        }
        return reference(name);
    }

    private ObjectNode map(ResolvableType type) {
        ObjectNode map = JSON.createObjectNode().put("type", "object");
        ResolvableType of = type.getGeneric(1);
        if (of.toClass() == Object.class) {
            return map;
        }
        map.set("additionalProperties", of(of));
        return map;
    }

    /** Returns the type that an object is written as or made of, where that is another. */
    private static Optional<ResolvableType> written(ResolvableType type) {
        Class<?> plain = type.toClass();
        return Stream.concat(
                        Stream.of(plain.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                                .map(method -> ResolvableType.forMethodReturnType(method, plain)),
                        Stream.of(plain.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                                .map(method -> ResolvableType.forMethodParameter(method, 0, plain)))
                .findFirst();
    }

    private ObjectNode object(ResolvableType type) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        fill(type, properties, required);
        if (required.isEmpty()) {
            object.remove("required");
        }
        return object;
    }

    private void fill(ResolvableType type, ObjectNode properties, ArrayNode required) {
        if (!type.toClass().isRecord()) {
            throw new AssertionError("Only records are described: type=" + type);
        }
        for (RecordComponent component : type.toClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            ResolvableType of = ResolvableType.forType(component.getGenericType(), type);
            if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                fill(of, properties, required);
            } else if (!accessor.isAnnotationPresent(JsonIgnore.class)) {
                properties.set(component.getName(), component(accessor, of));
                if (!isOptional(component)) {
                    required.add(component.getName());
                }
            }
        }
    }

    private ObjectNode component(Method accessor, ResolvableType type) {
        JsonFormat format = accessor.getAnnotation(JsonFormat.class);
        return format != null && format.shape() == JsonFormat.Shape.STRING && values.isNumber(type.toClass())
                ? values.decimal()
                : of(type);
    }

    private static boolean isOptional(RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude whole = own == null ? component.getDeclaringRecord().getAnnotation(JsonInclude.class) : own;
        boolean mayBeEmpty = whole != null
                && whole.value() == JsonInclude.Include.NON_EMPTY
                && Collection.class.isAssignableFrom(component.getType());
        return mayBeEmpty || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode oneOf(Class<?> type) {
        String kind = type.getAnnotation(JsonTypeInfo.class).property();
        ObjectNode all = JSON.createObjectNode();
        ArrayNode choice = all.putArray("oneOf");
        ObjectNode mapping = JSON.createObjectNode();
        for (JsonSubTypes.Type each : type.getAnnotation(JsonSubTypes.class).value()) {
            ObjectNode reference = of(ResolvableType.forClass(each.value()));
            choice.add(reference);
            String place = reference.get("$ref").asString();
            mapping.put(each.name(), place);
            named(kind, each.name(), made.get(place.substring(PLACE.length())));
        }
        ObjectNode discriminator = all.putObject("discriminator").put("propertyName", kind);
        discriminator.set("mapping", mapping);
        return all;
    }

    private static void named(String kind, String name, @Nullable ObjectNode schema) {
        if (schema != null) {
            schema.withObject("properties")
                    .putObject(kind)
                    .put("type", "string")
                    .put("const", name);
            schema.withArray("required").add(kind);
        }
    }

    /** Returns the codes of an enum, as they are written. */
    static Stream<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> JSON.valueToTree(each).asString());
    }
}
