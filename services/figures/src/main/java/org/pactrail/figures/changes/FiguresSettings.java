package org.pactrail.figures.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sets up the change stream.
 *
 * @param heartbeat how long the stream may be silent; a proxy may close it after a longer silence
 */
@ConfigurationProperties("pactrail.figures")
public record FiguresSettings(@DefaultValue("15s") Duration heartbeat) {
    public FiguresSettings {
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException(
                    "pactrail.figures.heartbeat must be longer than nothing: heartbeat=" + heartbeat);
        }
    }
}
