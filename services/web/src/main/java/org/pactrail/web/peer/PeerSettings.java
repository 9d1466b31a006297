package org.pactrail.web.peer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Holds the setting by which processes of one Pactrail recognise each other.
 *
 * @param key that the processes share; without one a process signs nothing and believes no signature
 */
@ConfigurationProperties("pactrail.peers")
public record PeerSettings(@Nullable String key) {

    /** Returns the key, ready to use. */
    public Optional<PeerKey> signing() {
        return Optional.ofNullable(key).filter(text -> !text.isBlank()).map(PeerKey::new);
    }

    /** Leaves the key out, which no log is to show. */
    @Override
    public String toString() {
        return "PeerSettings[key=" + (key == null ? "none" : "…") + ']';
    }
}
