package org.pactrail.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.pactrail.app.ledger.LedgerSettings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Keeps users signed in when Pactrail is stopped and started again: stores sessions beside the ledger meanwhile, in a folder that is closed
 * to others. {@link EndedSessions} ends the sessions of users who were removed or changed since.
 */
@Component
class KeptSessions implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {
    private final LedgerSettings ledger;

    KeptSessions(LedgerSettings ledger) {
        this.ledger = ledger;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        Session sessions = server.getSettings().getSession();
        sessions.setPersistent(true);
        sessions.setStoreDir(closed(folder()).toFile());
    }

    /** Returns the last place, so that this folder replaces the one that settings give. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private Path folder() {
        return ledger.beside(ledger.sqlite().getFileName() + ".sessions");
    }

    private static Path closed(Path folder) {
        try {
            Files.createDirectories(folder);
            PosixFileAttributeView permissions = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
            if (permissions != null) {
                permissions.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException denied) {
            throw new UncheckedIOException("Sessions cannot be kept beside the ledger: " + folder, denied);
        }
    }
}
