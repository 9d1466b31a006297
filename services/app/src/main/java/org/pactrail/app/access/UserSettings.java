package org.pactrail.app.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.web.role.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the users that the office has configured.
 *
 * @param users by sign-in name; where the office has configured none, {@link FirstAdmin} makes one
 */
@ConfigurationProperties("pactrail")
record UserSettings(@DefaultValue Map<String, User> users) {

    /**
     * Holds a user's password and roles.
     *
     * @param password as {@code {bcrypt}…} or, for trying out, {@code {noop}…}
     */
    record User(@Nullable String password, @DefaultValue Set<Role> roles) {
        User {
            if (password == null || !password.startsWith("{") || roles.isEmpty()) {
                throw new IllegalArgumentException(
                        "A user needs a password as {bcrypt}… or {noop}…, and at least one role of "
                                + Arrays.toString(Role.values()));
            }
        }

        @Override
        public String password() {
            return Objects.requireNonNull(password);
        }
    }
}
