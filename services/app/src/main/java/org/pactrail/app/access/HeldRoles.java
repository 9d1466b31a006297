package org.pactrail.app.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.pactrail.web.role.Role;
import org.springframework.security.core.Authentication;

/** Translates between roles and the authorities that Spring Security keeps of a user. */
final class HeldRoles {
    private HeldRoles() {}

    /** Returns the authorities of roles, in alphabetical order. */
    static String[] authorities(Collection<Role> roles) {
        return roles.stream().map(HeldRoles::authority).sorted().toArray(String[]::new);
    }

    /** Returns the roles of a user who is signed in, in the order of {@link Role}. */
    static Set<Role> of(Authentication caller) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (caller.getAuthorities().stream().anyMatch(it -> authority(role).equals(it.getAuthority()))) {
                held.add(role);
            }
        }
        return held;
    }

    private static String authority(Role role) {
        return "ROLE_" + role.name();
    }
}
