package org.pactrail.views.attention;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What asks for attention today, in UTC. */
@Component
public final class AttentionToday {
    private final ViewsSettings settings;
    private final Clock clock;

    AttentionToday(ViewsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public Attention today() {
        return new Attention(settings, LocalDate.now(clock));
    }
}
