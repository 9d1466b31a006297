package org.pactrail.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.Office;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.web.role.Role;

/** The page of the figures in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1) // one of the longest
class LivePageTest {
    private static final String AFRICA = "[data-cell='byRegion.AFR.usd']";

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
    void a_dashboard_user_sees_the_year_and_opens_a_region_to_lines_that_add_up_to_it() {
        try (Page page = sample.signedIn(1280)) {
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
        try (Page page = sample.signedIn(1280)) {
            Object wrong = page.evaluate("""
                    async () => {
                        const sum = document.getElementById('lines-sum');
                        const wrong = [];
                        const buttons = document.querySelectorAll('button.figure');
                        if (buttons.length < 50) wrong.push(`only ${buttons.length} numbers`);
                        for (const button of buttons) {
                            button.click();
                            const late = Date.now() + 5_000;
                            while (sum.className === 'sum' && Date.now() < late) {
                                await new Promise((soon) => setTimeout(soon, 5));
                            }
                            const right = sum.matches('.right') && sum.textContent.includes(` up to ${button.textContent},`);
                            if (!right) wrong.push(`${button.dataset.cell}: ${sum.textContent}`);
                            document.getElementById('lines').close();
                        }
                        return wrong;
                    }""");
            assertThat((List<?>) wrong).isEmpty();
        }
    }

    @Test
    void what_is_signed_is_on_the_page_within_two_seconds_and_without_loading_it_again() {
        try (Page page = ofYear(2022, "58 agreements")) {
            page.evaluate("window.sameDocument = true");
            Office.of(sample.pactrail()).signed("Ministry of Seeing", "SEEN-1", "2022-11-30");

            assertThat(page.locator("h1")).containsText("59 agreements", new ContainsTextOptions().setTimeout(2_000));
            assertThat(page.locator("#news")).containsText("The figures of 2022 changed");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void the_past_is_told_apart_and_left_again() throws Exception {
        try (Page page = sample.signedIn(1280)) {
            page.fill("#known-at", "2001-02-03T04:05:06");
            assertThat(page.locator("#past")).isHidden();
            page.press("#known-at", "Enter");

            assertThat(page.locator("#past")).containsText("as they were known at 2001-02-03 04:05:06 UTC");
            assertThat(page.locator("h1")).containsText("No agreements were signed in 2024");
            assertThat(Chromium.barriers(page)).isEmpty();
            assertThat(page).hasURL(Pattern.compile("knownAt=2001-02-03T04%3A05%3A06Z"));
            page.click("#back");
            assertThat(page.locator("#past")).isHidden();
            assertThat(page.locator("h1")).containsText("agreements and USD");
            page.goBack();
            assertThat(page.locator("#past")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "LIGHT, 390", "DARK, 1280", "DARK, 390"})
    void no_serious_barrier_stands_in_anybodys_way(ColorScheme colours, int width) throws Exception {
        try (Page page = sample.visit(width, colours)) {
            page.navigate(sample.address().resolve("/login").toString());
            assertThat(Chromium.barriers(page)).isEmpty();
            Chromium.signIn(page, sample.address(), Role.DASHBOARD);
            assertThat(Chromium.barriers(page)).isEmpty();
            page.click(AFRICA);
            assertThat(page.locator("#lines-sum.right")).isVisible();
            assertThat(Chromium.barriers(page)).isEmpty();
        }
    }

    @Test
    void the_keyboard_alone_does_all_that_a_mouse_does() {
        try (Page page = sample.visit(1280, ColorScheme.LIGHT)) {
            page.navigate(sample.address().resolve("/").toString());
            type(page, "#username", PactrailClient.nameOf(Role.DASHBOARD));
            type(page, "#password", PactrailClient.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("in 2024");

            tabTo(page, "#year");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("h1")).containsText("in 2023");
            tabTo(page, AFRICA);
            page.keyboard().press("Enter");
            assertThat(page.locator("#lines-sum.right")).isVisible();
            tabTo(page, "#lines-downloads a");
            Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(file.suggestedFilename()).isEqualTo("2023-lines.xlsx");
            page.keyboard().press("Escape");
            assertThat(page.locator("#lines")).isHidden();
            assertThat(page.locator(AFRICA)).isFocused();

            tabTo(page, "#known-at");
            page.keyboard().type("02032001");
            page.keyboard().press("Tab");
            page.keyboard().type("040506AM");
            tabTo(page, "#pickers button");
            page.keyboard().press("Enter");
            assertThat(page.locator("#past")).containsText("as they were known at 2001-02-03 04:05:06 UTC");
            tabTo(page, "#back");
            page.keyboard().press("Enter");
            assertThat(page.locator("#past")).isHidden();
            tabTo(page, ".who button");
            page.keyboard().press("Enter");
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    void the_keyboard_finds_back_from_lines_to_a_number_that_changed_meanwhile() {
        try (Page page = ofYear(2021, "46 agreements")) {
            page.click(AFRICA);
            assertThat(page.locator("#lines-sum.right")).isVisible();
            Office.of(sample.pactrail()).signed("Ministry of Meanwhile", "MEAN-1", "2021-10-31");
            assertThat(page.locator("#news")).containsText("The figures of 2021 changed");
            page.keyboard().press("Escape");

            assertThat(page.locator(AFRICA)).isFocused();
        }
    }

    @Test
    void what_is_printed_is_dark_on_white_whatever_the_screen_is() {
        try (Page page = sample.visit(1280, ColorScheme.DARK)) {
            Chromium.signIn(page, sample.address(), Role.DASHBOARD);
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("#regions-chart svg text").first()).hasAttribute("fill", "#000");
            page.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator("#regions-chart svg text").first()).not().hasAttribute("fill", "#000");
        }
    }

    @ParameterizedTest
    @CsvSource({"390", "320", "1280"})
    void nothing_is_wider_than_the_window(int width) {
        try (Page page = sample.signedIn(width)) {
            assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(width);
        }
    }

    private Page ofYear(int year, String shown) {
        Page page = sample.signedIn(1280);
        page.selectOption("#year", String.valueOf(year));
        assertThat(page.locator("h1")).containsText(shown);
        return page;
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    private static void tabTo(Page page, String what) {
        for (int i = 0; i < 300; i++) {
            if ((boolean) page.locator(what).first().evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + what);
    }
}
