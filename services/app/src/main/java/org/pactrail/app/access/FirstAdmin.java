package org.pactrail.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.pactrail.app.access.UserSettings.User;
import org.pactrail.app.ledger.LedgerSettings;
import org.pactrail.web.role.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes the user {@code admin} for an office that has configured no users, with every role and a random password that is shown once, at the
 * first start. Only the password's hash is kept, in the file {@code admin.password}; deleting the file makes a new password.
 */
final class FirstAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Path file;
    private final PasswordEncoder passwords;

    FirstAdmin(LedgerSettings ledger, PasswordEncoder passwords) {
        this.file = ledger.beside("admin.password");
        this.passwords = passwords;
    }

    Map<String, User> user() {
        return Map.of("admin", new User(hash(), EnumSet.allOf(Role.class)));
    }

    private String hash() {
        try {
            String hash = Files.exists(file) ? Files.readString(file).strip() : "";
            return hash.isEmpty() ? firstTime() : hash;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The admin's password hash cannot be read or written: " + file, unreadable);
        }
    }

    private String firstTime() throws IOException {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String hash = String.valueOf(passwords.encode(password));
        LOG.warn(
                "No users are configured. Sign in as \"admin\" with the password {}  (shown this once; its hash is in {},"
                        + " and deleting that file makes a new one)",
                password,
                file);
        Files.createDirectories(file.getParent());
        Files.writeString(onlyForOwner(), hash);
        return hash;
    }

    private Path onlyForOwner() throws IOException {
        Files.deleteIfExists(file);
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }
}
