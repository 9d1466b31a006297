package org.pactrail.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** No event, and no value in one, can be without a part that is not optional, however it is made. */
class RequiredPartsTest {
    private static final Map<Class<?>, Object> SAMPLES = Examples.full().stream()
            .flatMap(RequiredPartsTest::within)
            .collect(toMap(Object::getClass, sample -> sample, (first, other) -> first));

    @Test
    void every_record_of_every_event_has_an_example() {
        Set<Class<?>> declared = new HashSet<>();
        EventTypes.all().forEach(event -> {
            declared.add(event);
            declared.addAll(declaredBelow(event));
        });

        assertThat(SAMPLES.keySet()).containsAll(declared);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("requiredParts")
    void a_part_that_is_not_optional_is_not_null(String type, String part, Object sample) {
        assertThatThrownBy(() -> with(sample, part, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(part + "=null");
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("lists")
    void a_list_holds_no_null(String type, String part, Object sample) {
        List<@Nullable Object> holed = new ArrayList<>(Collections.nCopies(1, null));

        assertThatThrownBy(() -> with(sample, part, holed))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(part + "[0]=null");
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("lists")
    void a_list_is_a_copy(String type, String part, Object sample) throws Throwable {
        List<?> given = new ArrayList<>((List<?>) held(component(sample, part), sample));

        List<?> kept = (List<?>) held(component(sample, part), with(sample, part, given));
        given.clear();

        assertThat(kept).isNotEmpty().isUnmodifiable();
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("requiredFields")
    void a_stored_payload_with_null_or_nothing_for_a_required_field_is_not_read(
            String name, String pointer, PactrailEvent event) {
        for (boolean removed : List.of(true, false)) {
            String holed = without(GoldenFiles.write(event), pointer, removed);

            assertThatThrownBy(() -> GoldenFiles.event(holed, event.getClass()))
                    .as(holed)
                    .isInstanceOf(JacksonException.class)
                    .hasMessageContaining(pointer.substring(pointer.lastIndexOf('/') + 1));
        }
    }

    static Stream<Arguments> requiredParts() {
        return parts().filter(part -> !part.getType().isPrimitive() && !isOptional(part))
                .map(RequiredPartsTest::named);
    }

    static Stream<Arguments> lists() {
        return parts().filter(part -> part.getType() == List.class).map(RequiredPartsTest::named);
    }

    /** Those of objects only: what is written as a text is whole or not there. */
    static Stream<Arguments> requiredFields() {
        return Examples.full().stream()
                .flatMap(event -> fields(GoldenFiles.tree(event), event, "")
                        .map(pointer -> arguments(GoldenFiles.name(event.getClass()), pointer, event)));
    }

    private static Stream<String> fields(JsonNode json, Object value, String above) {
        if (value instanceof List<?> items) {
            return items.isEmpty() ? Stream.of() : fields(json.get(0), items.getFirst(), above + "/0");
        }
        return json.isObject() && value instanceof Record
                ? OptionalComponents.components(value.getClass()).flatMap(part -> {
                    String pointer = above + '/' + part.getName();
                    Object held = OptionalComponents.held(part, value);
                    Stream<String> itself = isOptional(part) ? Stream.of() : Stream.of(pointer);
                    return held == null || json.get(part.getName()) == null
                            ? Stream.of()
                            : Stream.concat(itself, fields(json.get(part.getName()), held, pointer));
                })
                : Stream.of();
    }

    private static String without(String json, String pointer, boolean removed) {
        JsonNode root = GoldenFiles.tree(json);
        int end = pointer.lastIndexOf('/');
        ObjectNode holder = (ObjectNode) root.at(pointer.substring(0, end));
        String field = pointer.substring(end + 1);
        if (removed) {
            holder.remove(field);
        } else {
            holder.putNull(field);
        }
        return root.toString();
    }

    private static Stream<RecordComponent> parts() {
        return SAMPLES.keySet().stream().flatMap(OptionalComponents::components);
    }

    private static Arguments named(RecordComponent part) {
        Class<?> type = part.getDeclaringRecord();
        return arguments(type.getSimpleName(), part.getName(), SAMPLES.get(type));
    }

    private static boolean isOptional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Stream<Object> within(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().flatMap(RequiredPartsTest::within);
        }
        return value.getClass().isRecord()
                ? Stream.concat(
                        Stream.of(value),
                        OptionalComponents.components(value.getClass())
                                .flatMap(part -> Stream.ofNullable(OptionalComponents.held(part, value)))
                                .flatMap(RequiredPartsTest::within))
                : Stream.of();
    }

    private static Set<Class<?>> declaredBelow(Class<?> type) {
        Set<Class<?>> found = new HashSet<>();
        OptionalComponents.components(type).forEach(part -> {
            Class<?> held = OptionalComponents.record(part.getGenericType());
            Stream.concat(Stream.of(held), Variants.of(held))
                    .filter(Class::isRecord)
                    .forEach(each -> {
                        found.add(each);
                        found.addAll(declaredBelow(each));
                    });
        });
        return found;
    }

    private static RecordComponent component(Object sample, String part) {
        return OptionalComponents.components(sample.getClass())
                .filter(each -> each.getName().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Object held(RecordComponent part, Object sample) {
        Object held = OptionalComponents.held(part, sample);
        assertThat(held).isNotNull();
        return held;
    }

    /** The sample with another part, as its constructor makes it. */
    private static Object with(Object sample, String part, @Nullable Object other) throws Throwable {
        RecordComponent[] components = sample.getClass().getRecordComponents();
        Constructor<?> constructor = sample.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] parts = Arrays.stream(components)
                .map(each -> each.getName().equals(part) ? other : OptionalComponents.held(each, sample))
                .toArray();
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }
}
