package org.pactrail.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.sqlite.SqliteLedger;
import org.pactrail.web.role.Role;

/** The sample, which may be stopped and started again at the same address and on the same ledger, and a browser to look at it. */
final class SampleInBrowser implements AutoCloseable {
    private final Chromium chromium;
    private final Path ledger;
    private final String[] settings;
    private RunningPactrail pactrail;
    private List<Cookie> session = List.of();

    private SampleInBrowser(Chromium chromium, Path ledger, int port) {
        this.chromium = chromium;
        this.ledger = ledger;
        settings = new String[] {"--spring.profiles.active=sample", "--server.port=" + port};
        pactrail = RunningPactrail.on(ledger, settings);
    }

    /** The test is skipped where no browser is installed. */
    static SampleInBrowser start(Path folder) throws IOException {
        Chromium chromium = Chromium.start();
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            return new SampleInBrowser(chromium, folder.resolve("ledger.db"), port);
        }
    }

    RunningPactrail pactrail() {
        return pactrail;
    }

    void stopPactrail() {
        pactrail.close();
    }

    /** While Pactrail is stopped. */
    Ledger ledger() {
        return SqliteLedger.open(ledger);
    }

    void startPactrailAgain() {
        pactrail = RunningPactrail.on(ledger, settings);
    }

    URI address() {
        return pactrail.nobody().base();
    }

    /** A page of a new visitor. */
    Page visit(int width, ColorScheme colours) {
        return chromium.visit(width, colours);
    }

    /** A page, with the figures, of somebody who signed in when this was asked for first. */
    Page signedIn(int width) {
        Page page = visit(width, ColorScheme.LIGHT);
        if (session.isEmpty()) {
            Chromium.signIn(page, address(), Role.DASHBOARD);
            session = page.context().cookies();
        } else {
            page.context().addCookies(session);
            page.navigate(address().resolve("/").toString());
            page.waitForSelector("#sections button.figure");
        }
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        pactrail.close();
    }
}
