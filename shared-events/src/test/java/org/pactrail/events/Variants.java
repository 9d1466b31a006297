package org.pactrail.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which records may stand where a component is of a sealed type. */
final class Variants {
    private Variants() {}

    /** None of a type that is not sealed. */
    static Stream<Class<?>> of(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of();
    }

    /** Those below the components of an event, however deep. */
    static Set<Class<?>> declared(Class<?> event) {
        Set<Class<?>> found = new HashSet<>();
        OptionalComponents.components(event).forEach(component -> {
            Class<?> type = OptionalComponents.record(component.getGenericType());
            of(type).forEach(found::add);
            of(type).forEach(variant -> found.addAll(declared(variant)));
            found.addAll(declared(type));
        });
        return found;
    }

    /** The classes of all records that a value holds. */
    static Stream<Class<?>> within(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().flatMap(Variants::within);
        }
        return Stream.concat(
                Stream.of(value.getClass()),
                OptionalComponents.components(value.getClass())
                        .flatMap(component -> Stream.ofNullable(OptionalComponents.held(component, value)))
                        .flatMap(Variants::within));
    }
}
