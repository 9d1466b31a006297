package org.pactrail.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the figures in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePageTest {
    private static final String AFRICA = "[data-cell='byRegion.AFR.usd']";

    private Chromium chromium;
    private RunningPactrail pactrail;
    private String[] settings;
    private Path ledger;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        chromium = Chromium.start();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ledger = folder.resolve("ledger.db");
        settings = new String[] {"--spring.profiles.active=sample", "--server.port=" + port};
        pactrail = RunningPactrail.on(ledger, settings);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (pactrail != null) {
            pactrail.close();
        }
    }

    @Test
    void a_dashboard_user_sees_the_year_and_opens_a_region_to_lines_that_add_up_to_it() {
        try (Page page = signedIn(1280)) {
            assertThat(page.locator("h1")).containsText("89 agreements and USD 33.8 million in 2024");
            assertThat(page.locator("#tiles")).containsText("33,800,000.00");
            assertThat(page.locator("#as-of")).containsText(Pattern.compile("As of position \\d+"));
            assertThat(page.locator("#trend")).containsText("2020");

            String figure = page.locator(AFRICA).textContent();
            page.click(AFRICA);

            assertThat(page.locator("#lines-sum")).containsText("add up to " + figure + ", which is the figure");
            assertThat(page.locator("#lines-table tbody tr").first()).isVisible();
        }
    }

    @Test
    void every_number_of_the_page_is_what_its_lines_add_up_to() {
        try (Page page = signedIn(1280)) {
            int numbers = page.locator("button.figure").count();
            assertThat(numbers).isGreaterThan(50);
            for (int i = 0; i < numbers; i++) {
                page.locator("button.figure").nth(i).click();
                assertThat(page.locator("#lines-sum.right")).isVisible();
                page.keyboard().press("Escape");
            }
        }
    }

    @Test
    void what_is_signed_is_on_the_page_within_two_seconds_and_without_loading_it_again() {
        try (Page page = signedIn(1280)) {
            page.evaluate("window.sameDocument = true");
            Office.of(pactrail).signed("Ministry of Seeing", "SEEN-1", "2024-11-30");

            assertThat(page.locator("h1")).containsText("90 agreements", new ContainsTextOptions().setTimeout(2_000));
            assertThat(page.locator("#news")).containsText("The figures of 2024 changed");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void a_lost_connection_keeps_the_last_values_and_is_found_again() {
        try (Page page = signedIn(1280)) {
            String total =
                    page.locator("[data-cell='contributionsUsd.total']").first().textContent();
            pactrail.close();

            assertThat(page.locator("#lost")).containsText("Connection lost");
            assertThat(page.locator("[data-cell='contributionsUsd.total']").first())
                    .hasText(total);
            assertThat(page.locator("body")).hasClass("stale");

            pactrail = RunningPactrail.on(ledger, settings);
            assertThat(page.locator("#lost")).isHidden();
            assertThat(page.locator("body")).not().hasClass("stale");
            Office.of(pactrail).signed("Ministry of Return", "BACK-1", "2019-11-30");
            Office.of(pactrail).signed("Ministry of Return to 2023", "BACK-2", "2023-11-30");
            assertThat(page.locator("#news")).containsText("The figures of 2023 changed");
        }
    }

    @Test
    void the_past_is_told_apart_and_left_again() {
        try (Page page = signedIn(1280)) {
            page.fill("#known-at", "2001-02-03T04:05:06");

            assertThat(page.locator("#past")).containsText("as they were known at 2001-02-03 04:05:06 UTC");
            assertThat(page.locator("h1")).containsText("No agreements were signed in 2024");
            assertThat(page).hasURL(Pattern.compile("knownAt=2001-02-03T04%3A05%3A06Z"));
            page.click("#back");
            assertThat(page.locator("#past")).isHidden();
            assertThat(page.locator("h1")).containsText("agreements and USD");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void no_serious_barrier_stands_in_anybodys_way(ColorScheme colours) throws Exception {
        try (Page page = chromium.visit(1280, colours)) {
            page.navigate(address().resolve("/login").toString());
            assertThat(Chromium.barriers(page)).isEmpty();
            Chromium.signIn(page, address(), Role.DASHBOARD);
            assertThat(Chromium.barriers(page)).isEmpty();
            page.click(AFRICA);
            assertThat(page.locator("#lines-sum.right")).isVisible();
            assertThat(Chromium.barriers(page)).isEmpty();
        }
    }

    @Test
    void the_keyboard_alone_changes_the_year_and_opens_and_closes_lines() {
        try (Page page = signedIn(1280)) {
            tabTo(page, "#year");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("h1")).containsText("in 2023");
            tabTo(page, AFRICA);
            page.keyboard().press("Enter");
            assertThat(page.locator("#lines-sum.right")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#lines")).isHidden();
            assertThat(page.locator(AFRICA)).isFocused();
        }
    }

    @ParameterizedTest
    @CsvSource({"390", "320", "1280"})
    void nothing_is_wider_than_the_window(int width) {
        try (Page page = signedIn(width)) {
            assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(width);
        }
    }

    private static void tabTo(Page page, String what) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.locator(what).first().evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + what);
    }

    private Page signedIn(int width) {
        Page page = chromium.visit(width, ColorScheme.LIGHT);
        Chromium.signIn(page, address(), Role.DASHBOARD);
        return page;
    }

    private URI address() {
        return pactrail.nobody().base();
    }
}
