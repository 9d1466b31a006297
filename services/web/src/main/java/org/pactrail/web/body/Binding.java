package org.pactrail.web.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Binds one body to a record by the record's shape: a component may be a text value (one that {@link JsonValue} or {@link JsonCreator}
 * marks as made of a text), a date, a month, a whole number, a code of an enum, another record, a list or a map of these. A component that
 * is not {@link Nullable} must be there. A null in place of a value means that a fault was noted.
 */
final class Binding {
    private static final int MOST_ITEMS = 1_000;

    private final Map<Class<?>, TextReader<?>> readers;
    private final Faults faults = new Faults();

    Binding(Map<Class<?>, TextReader<?>> readers) {
        this.readers = readers;
    }

    List<Fault> faults() {
        return faults.listed();
    }

    @Nullable Object bind(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(node, generic.getActualTypeArguments()[0], path)
                    : map(node, generic.getActualTypeArguments(), path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Integer.class) {
            return node.isInt() ? (Object) node.intValue() : fault(path, "must be a whole number, such as 0");
        }
        if (plain == Long.class) {
            return node.isInt() || node.isLong() ? node.longValue() : fault(path, "must be a whole number, such as 0");
        }
        TextReader<?> reader = readers.get(plain);
        if (reader != null) {
            String text = text(node, plain, path);
            return text == null ? null : attempt(path, () -> reader.read(text));
        }
        Optional<Executable> creator = creator(plain);
        if (creator.isPresent()) {
            Executable made = creator.get();
            Type from = made.getGenericParameterTypes()[0];
            Object value = from == String.class ? text(node, plain, path) : bind(node, from, path);
            return value == null ? null : attempt(path, () -> create(made, value));
        }
        if (plain.isRecord()) {
            return record(node, plain, path);
        }
        String text = text(node, plain, path);
        return text == null ? null : attempt(path, () -> simple(plain, text));
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return fault(path, "must be a JSON object");
        }
        int faultsBefore = faults.count();
        Map<String, JsonNode> fields = BodyReader.fields(node);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(fields.remove(components[i].getName()), components[i], path);
        }
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        fields.keySet()
                .forEach(unknown -> fault(
                        within(path, unknown), "is not a field here; the fields are " + String.join(", ", known)));
        return faults.count() > faultsBefore ? null : attempt(path, () -> create(constructor(type), values));
    }

    private @Nullable Object component(@Nullable JsonNode node, RecordComponent component, String path) {
        String at = within(path, component.getName());
        if (node != null && !node.isNull()) {
            return bind(node, component.getGenericType(), at);
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : fault(at, "must be there");
    }

    private @Nullable Object list(JsonNode node, Type of, String path) {
        if (!node.isArray()) {
            return fault(path, "must be a JSON array");
        }
        if (node.size() > MOST_ITEMS) {
            return fault(path, "must have at most " + MOST_ITEMS + " items, not " + node.size());
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode item : BodyReader.items(node)) {
            values.add(bind(item, of, path + '[' + values.size() + ']'));
        }
        return values.contains(null) ? null : values;
    }

    private @Nullable Object map(JsonNode node, Type[] of, String path) {
        if (!node.isObject()) {
            return fault(path, "must be a JSON object");
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        int faultsBefore = faults.count();
        BodyReader.fields(node).forEach((name, value) -> {
            String at = within(path, name);
            Object key = attempt(at, () -> key((Class<?>) of[0], name));
            Object bound = bind(value, of[1], at);
            if (key != null && bound != null) {
                values.put(key, bound);
            }
        });
        return faults.count() > faultsBefore ? null : values;
    }

    private Object key(Class<?> type, String name) {
        if (type == String.class) {
            return name;
        }
        TextReader<?> reader = readers.get(type);
        return reader == null ? simple(type, name) : reader.read(name);
    }

    private @Nullable String text(JsonNode node, Class<?> wanted, String path) {
        if (node.isString()) {
            return node.stringValue();
        }
        boolean mayBeNumber = wanted.isAnnotationPresent(AlsoNumber.class);
        if (mayBeNumber && node.isNumber()) {
            return plain(node.decimalValue());
        }
        fault(path, "must be a JSON string" + (mayBeNumber ? " or number" : ""));
        return null;
    }

    /** Returns a number as text without an exponent, unless the exponent would make the text endless. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
    }

    private static Object simple(Class<?> type, String text) {
        if (type == LocalDate.class) {
            return Dates.parse(text);
        }
        if (type == YearMonth.class) {
            return Dates.parseMonth(text);
        }
        return Codes.parse(type, text);
    }

    /**
     * Returns the code that makes a value of one text or one map: a marked static method, or the constructor of a record whose only
     * component is marked.
     */
    private static Optional<Executable> creator(Class<?> type) {
        Optional<Executable> method = Arrays.stream(type.getDeclaredMethods())
                .filter(candidate -> candidate.isAnnotationPresent(JsonCreator.class))
                .map((Method candidate) -> (Executable) candidate)
                .findFirst();
        boolean isValue = type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
        return method.isPresent() || !isValue ? method : Optional.of(constructor(type));
    }

    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?> canonical = type.getDeclaredConstructors()[0];
        canonical.setAccessible(true);
        return canonical;
    }

    private static Object create(Executable creator, @Nullable Object... values) {
        try {
            return creator instanceof Constructor<?> constructor
                    ? constructor.newInstance(values)
                    : ((Method) creator).invoke(null, values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object attempt(String path, Attempt attempt) {
        try {
            return attempt.make();
        } catch (FieldRefused refused) {
            return fault(within(path, refused.field()), message(refused));
        } catch (IllegalArgumentException refused) {
            return fault(path, message(refused));
        }
    }

    private @Nullable Object fault(String path, String message) {
        faults.add(path, message);
        return null;
    }

    private static String message(IllegalArgumentException refused) {
        return refused.getMessage() == null ? "is not accepted" : refused.getMessage();
    }

    private static String within(String path, String name) {
        String shown = Faults.shown(name, 80);
        return path.isEmpty() ? shown : path + '.' + shown;
    }

    private interface Attempt {
        Object make();
    }
}
