package org.pactrail.app.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.web.role.Role;

/** The browser on this machine, without a window. Used by one thread. */
final class Chromium implements AutoCloseable {
    /** Bounds the wait for a page that shows nothing; no test is about how long a page takes. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The test is skipped where no browser is installed. */
    static Chromium start() {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "No Chromium on PATH: install it, on Debian with apt-get install chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(SOON.toMillis());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.orElseThrow())
                                .setArgs(QUIETLY)));
    }

    /** A page of a new visitor. */
    Page visit(int width, ColorScheme colours) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours))
                .newPage();
    }

    /** Signs in as one of the sample's users, and waits for the figures. */
    static void signIn(Page page, URI pactrail, Role role) {
        page.navigate(pactrail.resolve("/").toString());
        page.fill("#username", PactrailClient.nameOf(role));
        page.fill("#password", PactrailClient.PASSWORD);
        page.click("button[type=submit]");
        page.waitForSelector("#sections button.figure");
    }

    /** What axe-core, by Deque, finds to be a serious or critical barrier. */
    static List<?> barriers(Page page) throws IOException {
        try (InputStream rules = Chromium.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(Objects.requireNonNull(rules).readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate("""
                async () => (await axe.run({resultTypes: ['violations']})).violations
                    .filter(found => ['serious', 'critical'].includes(found.impact))
                    .map(found => found.id + ': ' + found.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))""");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> program() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                .flatMap(folder -> Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
