package org.pactrail.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which components of an event, however deep, may be absent, and which of them are. Each is told as {@code Record.component}. */
final class OptionalComponents {
    private OptionalComponents() {}

    static Set<String> declared(Class<?> type) {
        Set<String> names = new HashSet<>();
        Variants.of(type).forEach(variant -> names.addAll(declared(variant)));
        components(type).forEach(component -> {
            if (isOptional(component)) {
                names.add(name(component));
            }
            names.addAll(declared(record(component.getGenericType())));
        });
        return names;
    }

    static Set<String> absent(Object value) {
        Set<String> names = new HashSet<>();
        if (value instanceof Collection<?> values) {
            values.forEach(element -> names.addAll(absent(element)));
        }
        components(value.getClass()).forEach(component -> {
            Object held = held(component, value);
            if (held == null) {
                names.add(name(component));
            } else {
                names.addAll(absent(held));
            }
        });
        return names;
    }

    static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.of();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + '.' + component.getName();
    }

    /** The class itself, or what a collection holds. */
    static Class<?> record(Type type) {
        return switch (type) {
            case Class<?> itself -> itself;
            case ParameterizedType collection -> record(collection.getActualTypeArguments()[0]);
            default -> throw new IllegalArgumentException("Neither a class nor a collection of one: type=" + type);
        };
    }

    static @Nullable Object held(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("Every component of an event can be read: " + component, unreadable);
        }
    }
}
