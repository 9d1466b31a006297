package org.pactrail.web.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.pactrail.web.role.Role;

/**
 * Names the user for whom one process calls another, the user's roles, and the end of the token's validity.
 *
 * @param user name that the user signed in with; any text but the empty one
 * @param roles at least one
 * @param until whole seconds
 */
public record PeerToken(String user, Set<Role> roles, Instant until) {
    /** Time for which a token holds after it was made. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    /** Largest allowed difference between the clocks of two processes. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private static final String FORMAT = "1";
    private static final int LINES = 4;

    public PeerToken {
        if (user.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException("A token needs a user and a role: user=" + user + " roles=" + roles);
        }
        roles = Set.copyOf(roles);
    }

    /** Returns a token that holds from now on. */
    public static PeerToken at(Instant now, String user, Set<Role> roles) {
        return new PeerToken(
                user, roles, Instant.ofEpochSecond(now.plus(LIFETIME).getEpochSecond()));
    }

    /** Returns whether the token holds: not past its end, and not made in the future. */
    boolean holdsAt(Instant now) {
        return now.isBefore(until.plus(CLOCK_SKEW))
                && !until.isAfter(now.plus(LIFETIME).plus(CLOCK_SKEW));
    }

    /** Returns the token as plain lines; the user's name comes last, so that a line break in the name means nothing. */
    String text() {
        String names = EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(","));
        return String.join("\n", FORMAT, Long.toString(until.getEpochSecond()), names, user);
    }

    /**
     * Returns the token that {@link #text} wrote.
     *
     * @throws IllegalArgumentException where the text is of another format, such as a later one
     */
    static PeerToken of(String text) {
        String[] lines = text.split("\n", LINES);
        if (lines.length < LINES || !lines[0].equals(FORMAT)) {
            throw new IllegalArgumentException("A token of an unknown format");
        }
        Set<Role> roles = Arrays.stream(lines[2].split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new PeerToken(lines[3], roles, Instant.ofEpochSecond(Long.parseLong(lines[1])));
    }
}
