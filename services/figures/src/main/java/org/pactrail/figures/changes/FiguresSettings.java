package org.pactrail.figures.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sets up the change stream.
 *
 * @param heartbeat how long the stream may be silent; a proxy may close it after a longer silence
 * @param streams most streams of this process at a time
 * @param streamsPerUser most streams of one user at a time
 */
@ConfigurationProperties("pactrail.figures")
public record FiguresSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2000") int streams,
        @DefaultValue("200") int streamsPerUser) {
    public FiguresSettings {
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException(
                    "pactrail.figures.heartbeat must be longer than nothing: heartbeat=" + heartbeat);
        }
        if (streams < 1 || streamsPerUser < 1) {
            throw new IllegalArgumentException(
                    "pactrail.figures.streams and pactrail.figures.streams-per-user must be at least 1: streams="
                            + streams + " streamsPerUser=" + streamsPerUser);
        }
    }
}
