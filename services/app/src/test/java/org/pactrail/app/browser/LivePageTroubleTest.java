package org.pactrail.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.FreshFold;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.ledger.Ledger;
import org.pactrail.web.role.Role;

/** The page of the figures when something is in its way: it keeps what it knows, says so, and goes on by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1) // one of the longest
class LivePageTroubleTest {
    private static final Pattern TREND = Pattern.compile("/api/figures\\?");

    private SampleInBrowser sample;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        sample = SampleInBrowser.start(folder);
    }

    @AfterAll
    void stop() {
        if (sample != null) {
            sample.close();
        }
    }

    @Test
    void a_lost_connection_keeps_the_last_values_and_is_found_again() throws Exception {
        try (Page page = sample.signedIn(1280)) {
            Locator total = page.locator("#tiles [data-cell='contributionsUsd.total']");
            String before = total.textContent();
            sample.stopPactrail();

            assertThat(page.locator("#lost")).containsText("Connection lost");
            assertThat(page.locator("#as-of")).containsText("Last known: as of position");
            assertThat(total).hasText(before);
            assertThat(page.locator("body")).hasClass("stale");
            assertThat(Chromium.barriers(page)).isEmpty();

            sample.startPactrailAgain();
            assertThat(page.locator("#lost")).isHidden();
            assertThat(page.locator("body")).not().hasClass("stale");
            Office.of(sample.pactrail()).signed("Ministry of Return", "BACK-1", "2023-11-30");
            assertThat(page.locator("#news")).containsText("The figures of 2023 changed");
        }
    }

    @Test
    void a_year_that_could_not_be_asked_for_is_asked_for_again() {
        try (Page page = sample.signedIn(1280)) {
            page.route(TREND, Route::abort);
            page.selectOption("#year", "2023");

            assertThat(page.locator("#lost")).containsText("You see the last known figures of 2024");
            page.unroute(TREND);
            assertThat(page.locator("h1")).containsText("in 2023");
            assertThat(page.locator("#lost")).isHidden();
        }
    }

    @Test
    void who_is_signed_out_is_told_and_goes_on_where_they_were_once_they_sign_in() {
        try (Page page = sample.signedIn(1280)) {
            page.context().clearCookies();
            page.selectOption("#year", "2023");

            assertThat(page.locator("#lost")).containsText("Your session has ended");
            page.click("#lost-link a");
            page.fill("#username", PactrailClient.nameOf(Role.DASHBOARD));
            page.fill("#password", PactrailClient.PASSWORD);
            page.click("button[type=submit]");
            assertThat(page.locator("h1")).containsText("in 2023");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?year=99999                     | There are figures of the years 1900 to 2100
            ?year=last                      | There are figures of the years 1900 to 2100
            ?knownAt=yesterday              | instead of knownAt=yesterday
            ?knownAt=2099-01-01T00:00:00Z   | That time has not come yet""")
    void what_cannot_be_shown_is_told_with_a_way_out(String question, String why) {
        try (Page page = sample.signedIn(1280)) {
            page.navigate(sample.address().resolve("/" + question).toString());

            assertThat(page.locator("#lost")).containsText(why);
            page.click("#lost-link a");
            assertThat(page.locator("h1")).containsText("agreements and USD");
        }
    }

    @Test
    void figures_that_were_wrong_are_right_on_the_page_once_they_were_folded_anew() {
        sample.stopPactrail();
        try (Ledger ledger = sample.ledger()) {
            FreshFold.forget(ledger);
        }
        sample.startPactrailAgain();
        try (Page page = sample.signedIn(1280)) {
            page.navigate(sample.address().resolve("/?year=2022").toString());
            assertThat(page.locator("h1")).hasText("No agreements were signed in 2022");

            sample.pactrail().as(Role.ADMIN).post("/api/figures/rebuild", "{}");

            assertThat(page.locator("h1")).containsText("agreements and USD");
        }
    }

    @Test
    void a_year_without_agreements_reads_well() {
        try (Page page = sample.signedIn(1280)) {
            page.navigate(sample.address().resolve("/?year=2031").toString());

            assertThat(page.locator("h1")).hasText("No agreements were signed in 2031");
            assertThat(page.locator("#trend-title")).hasText("Nothing was mobilized in 2031");
            assertThat(page.locator("#regions-title")).hasText("No region received money");
        }
    }
}
