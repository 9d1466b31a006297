package org.pactrail.figures.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param heartbeat how long a change stream may be silent; what lies between may take it for dead after that */
@ConfigurationProperties("pactrail.figures")
public record FiguresSettings(@DefaultValue("15s") Duration heartbeat) {
    public FiguresSettings {
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException(
                    "pactrail.figures.heartbeat must be longer than nothing: heartbeat=" + heartbeat);
        }
    }
}
