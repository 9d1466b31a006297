package org.pactrail.views.attention;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes the {@link Attention} of today, in UTC. */
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
}
