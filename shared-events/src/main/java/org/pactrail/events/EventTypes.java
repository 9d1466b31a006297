package org.pactrail.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps the classes of events to the logical names under which they are stored, and back; reads the sealed hierarchy of
 * {@link PactrailEvent} once.
 */
public final class EventTypes {
    private static final Map<String, Class<? extends PactrailEvent>> BY_NAME =
            concrete(PactrailEvent.class).collect(toUnmodifiableMap(EventTypes::key, event -> event));

    private EventTypes() {}

    /** Returns the classes of all events, in no particular order. */
    public static Stream<Class<? extends PactrailEvent>> all() {
        return BY_NAME.values().stream();
    }

    /**
     * Returns the class of the event that is stored as {@code name} in {@code revision}.
     *
     * @throws IllegalArgumentException when this version of Pactrail knows no such event
     */
    public static Class<? extends PactrailEvent> named(String name, String revision) {
        Class<? extends PactrailEvent> event = BY_NAME.get(key(name, revision));
        if (event == null) {
            throw new IllegalArgumentException("The ledger holds an event that this version of Pactrail does not know:"
                    + " name=" + name + " revision=" + revision + ". Start the version that wrote it, or a newer one.");
        }
        return event;
    }

    /**
     * Returns the logical name and revision of an event's class.
     *
     * @throws IllegalArgumentException when {@code event} is not one of Pactrail's
     */
    public static EventType of(Class<?> event) {
        EventType type = annotation(event);
        if (type == null) {
            throw new IllegalArgumentException("Not an event with a logical name: class=" + event.getName());
        }
        return type;
    }

    private static Stream<Class<? extends PactrailEvent>> concrete(Class<? extends PactrailEvent> event) {
        return event.isSealed()
                ? Arrays.stream(event.getPermittedSubclasses())
                        .flatMap(permitted -> concrete(permitted.asSubclass(PactrailEvent.class)))
                : Stream.of(event);
    }

    private static @Nullable EventType annotation(Class<?> event) {
        return event.getAnnotation(EventType.class);
    }

    private static String key(Class<?> event) {
        EventType type = of(event);
        return key(type.name(), type.revision());
    }

    private static String key(String name, String revision) {
        return name + '/' + revision;
    }
}
