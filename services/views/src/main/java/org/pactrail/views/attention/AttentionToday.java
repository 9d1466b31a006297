package org.pactrail.views.attention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.AsOf;
import org.pactrail.web.When;
import org.springframework.stereotype.Component;

/** Makes the {@link Attention} of a day: today, in UTC, or the day of an earlier position. */
@Component
public final class AttentionToday {
    private final ViewsSettings settings;
    private final Clock clock;

    public AttentionToday(ViewsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public Attention today() {
        return new Attention(settings, LocalDate.now(clock));
    }

    /**
     * Returns the attention of the moment that is asked for: of today, or in the past of the day on which the last entry was recorded.
     *
     * @param recordedAt time of the last entry then; null before the first one
     */
    public Attention of(When when, @Nullable Instant recordedAt) {
        return !AsOf.isPast(when) || recordedAt == null
                ? today()
                : new Attention(settings, LocalDate.ofInstant(recordedAt, ZoneOffset.UTC));
    }
}
