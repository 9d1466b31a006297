package org.pactrail.console.peers;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Holds the addresses of the processes that answer the console's calls, each as in {@code http://host:8080}.
 *
 * @param all address of every role that has none of its own
 */
@ConfigurationProperties("pactrail.console.peers")
record PeerAddresses(
        @Nullable String all,
        @Nullable String figures,
        @Nullable String pipeline,
        @Nullable String views) {

    /**
     * Returns the address of a role, without a slash at its end.
     *
     * @throws PeersMissing where no setting has it, or it is no address
     */
    String of(String role) {
        String own = switch (role) {
            case "figures" -> present(figures);
            case "pipeline" -> present(pipeline);
            default -> present(views);
        };
        String setting = own == null ? "all" : role;
        String address = own == null ? present(all) : own;
        if (address == null) {
            throw new PeersMissing("The console runs apart and has no address of the " + role
                    + ". Set pactrail.console.peers." + role
                    + ", or pactrail.console.peers.all for all roles, such as http://host:8080.");
        }
        return checked(address, setting);
    }

    private static @Nullable String present(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting.strip();
    }

    private static String checked(String address, String setting) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return address.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException malformed) {
            throw new PeersMissing(faulty(setting, address), malformed);
        }
        throw new PeersMissing(faulty(setting, address));
    }

    private static String faulty(String setting, String address) {
        return "pactrail.console.peers." + setting + " must be an address such as http://host:8080: " + address;
    }
}
