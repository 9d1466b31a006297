package org.pactrail.app;

import java.nio.file.Path;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Whoever is signed in stays so when Pactrail is stopped and started again: sessions are kept beside the ledger meanwhile. */
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
        sessions.setStoreDir(folder().toFile());
    }

    /** After what settings say. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private Path folder() {
        return ledger.beside(ledger.isMongo() ? "sessions" : ledger.sqlite().getFileName() + ".sessions");
    }
}
