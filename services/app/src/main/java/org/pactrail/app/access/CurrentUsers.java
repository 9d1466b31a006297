package org.pactrail.app.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.access.UserSettings.User;
import org.pactrail.web.role.Role;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Holds the present users, and loads a user at sign-in. */
final class CurrentUsers implements UserDetailsService {
    private final Map<String, User> users;

    CurrentUsers(Map<String, User> users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        User user = users.get(name);
        if (user == null) {
            throw new UsernameNotFoundException("There is no such user");
        }
        return new Known(name, user);
    }

    /** Returns the roles of every user, in the order of {@link Role}, by the user's name. */
    Map<String, Set<Role>> roles() {
        return users.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        user -> EnumSet.copyOf(user.getValue().roles())));
    }

    /** Returns whether a signed-in user still exists, with the same password and roles. */
    boolean has(@Nullable Object principal) {
        return principal instanceof Known known
                && users.get(known.getUsername()) instanceof User user
                && known.seal.equals(seal(user));
    }

    private static final class Known extends org.springframework.security.core.userdetails.User {
        private static final long serialVersionUID = 1;

        /** Digest of the configured password and roles; remains when Spring erases the password. */
        private final String seal;

        private Known(String name, User user) {
            super(name, user.password(), AuthorityUtils.createAuthorityList(HeldRoles.authorities(user.roles())));
            this.seal = seal(user);
        }
    }

    private static String seal(User user) {
        return DigestUtils.sha256Hex(user.password() + '\n' + List.of(HeldRoles.authorities(user.roles())));
    }
}
