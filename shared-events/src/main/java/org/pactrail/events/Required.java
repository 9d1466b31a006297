package org.pactrail.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses events, and the values in them, that lack a part. Each of their constructors asks for every part that is not
 * {@code @Nullable}, so that a stored payload without one cannot become an event.
 */
public final class Required {
    private Required() {}

    /**
     * Returns a part that must be present.
     *
     * @throws NullPointerException with the message {@code name=null} when {@code part} is null
     */
    public static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw new NullPointerException(name + "=null");
        }
        return part;
    }

    /**
     * Returns an unmodifiable copy of a list; the list and each of its parts must be present.
     *
     * @throws NullPointerException with the message {@code name=null} or {@code name[index]=null} when the list or a part of it is null
     */
    public static <T> List<T> copied(@Nullable List<? extends @Nullable T> parts, String name) {
        List<? extends @Nullable T> given = required(parts, name);
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) == null) {
                throw new NullPointerException(name + '[' + i + "]=null");
            }
        }
        return List.copyOf(given);
    }
}
