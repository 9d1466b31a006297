package org.pactrail.figures.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows which user had an event recorded, when and why.
 *
 * @param type logical name of the event
 * @param by absent when it was recorded without one
 * @param reason absent where none is asked for
 */
public record Recording(
        long position,
        String event,
        String type,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String reason) {}
