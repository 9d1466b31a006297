package org.pactrail.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;

/** The page that describes the API shows all of it, in every width and colour scheme, and to the keyboard. */
@ExtendWith(SharedPactrail.class)
@ResourceLock(SharedPactrail.NAME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsPageTest {
    /** Calls on the page that is searched for barriers: all are written by one template, and a search of all takes a minute. */
    private static final int CALLS_SEARCHED = 12;

    private final RunningPactrail pactrail;
    private final Chromium chromium;

    DocsPageTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
        this.chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1280, DARK"})
    void it_fits_its_window_and_raises_no_barrier(int width, ColorScheme colours) throws IOException {
        Page page = open(width, colours);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/docs-" + width + "-" + colours + ".png")));

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        page.evaluate(
                "most => [...document.querySelectorAll('article.call')].slice(most).forEach(call => call.remove())",
                CALLS_SEARCHED);
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void it_shows_every_call_and_every_link_leads_somewhere() {
        List<String> complaints = new ArrayList<>();
        Page page = open(1280, ColorScheme.LIGHT, complaints);

        int calls = pactrail.as(Role.AUDITOR)
                .get("/v3/api-docs")
                .json()
                .get("paths")
                .valueStream()
                .mapToInt(path -> path.size())
                .sum();
        assertThat(page.locator("article.call .method").count()).isEqualTo(calls);
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('a[href^="#"]')]
                    .map(link => link.getAttribute('href'))
                    .filter(to => !document.getElementById(to.slice(1)))""")).isEqualTo(List.of());
        assertThat(page.locator("tbody:not(:has(tr))").count())
                .as("tables without a row")
                .isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_keyboard_reaches_the_calls_and_opens_an_example() {
        Page page = open(1280, ColorScheme.LIGHT);

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("calls");

        page.locator("#registerPartner details summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#registerPartner pre").first().isVisible()).isTrue();
    }

    private Page open(int width, ColorScheme colours) {
        return open(width, colours, new ArrayList<>());
    }

    /** @param complaints of the browser about the page, such as a script or a style that it does not allow */
    private Page open(int width, ColorScheme colours, List<String> complaints) {
        Page page = chromium.visit(width, colours);
        Chromium.signIn(page, pactrail.nobody().base(), Role.AUDITOR);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(pactrail.nobody().base().resolve("/docs").toString());
        return page;
    }
}
