package org.pactrail.app;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param users by the name they sign in with; when there is none, {@link FirstAdmin} makes one */
@ConfigurationProperties("pactrail")
record UserSettings(@DefaultValue Map<String, User> users) {

    /** @param password as {@code {bcrypt}…} or, for trying out, {@code {noop}…} */
    record User(String password, Set<Role> roles) {}
}
