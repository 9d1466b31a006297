package org.pactrail.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param heartbeat how long a change stream may be silent; what lies between may take it for dead after that */
@ConfigurationProperties("pactrail.figures")
record FiguresSettings(@DefaultValue("15s") Duration heartbeat) {
    FiguresSettings {
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException(
                    "pactrail.figures.heartbeat must be longer than nothing: heartbeat=" + heartbeat);
        }
    }
}
