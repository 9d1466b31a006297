package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.Printed;
import org.pactrail.app.support.RawRequest;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;

/** Requests that no browser sends are answered with a problem document, and never with the server's own page or a 500. */
@Isolated("reads what the JVM prints")
@ExtendWith(SharedPactrail.class)
class RawRequestTest {
    private final PactrailClient officer;

    RawRequestTest(RunningPactrail pactrail) {
        officer = pactrail.as(Role.OFFICER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/partners/%00 HTTP/1.1                          | 400
            GET /api/partners/%ff HTTP/1.1                          | 400
            GET /api/partners/%zz HTTP/1.1                          | 400
            GET /api/partners/%2e%2e%2fadmin HTTP/1.1               | 400
            GET /api/partners?query=%ff HTTP/1.1                    | 400
            GET /api/partners?query=%c3%28 HTTP/1.1                 | 400
            GET /api/partners?query=%zz HTTP/1.1                    | 400
            GET /api/partners?query=%e HTTP/1.1                     | 400
            GET /api/partners?%ff=1 HTTP/1.1                        | 400
            GET /api/figures/2024?knownAt=%ff HTTP/1.1              | 400
            GET /api/figures/2024/lines?contributor=%ed%a0%80 HTTP/1.1 | 400
            GET /api/partners;x=y HTTP/1.1                          | 400
            GET //api/partners HTTP/1.1                             | 400
            GET /api\\partners HTTP/1.1                             | 400
            GET /api/partners?query={x} HTTP/1.1                    | 400
            TRACE /api/partners HTTP/1.1                            | 405
            BREW /api/partners HTTP/1.1                             | 400
            PUT /api/partners HTTP/1.1                              | 405
            GET /api/nothing HTTP/1.1                               | 404
            GET /nothing HTTP/1.1                                   | 404""")
    void an_address_or_method_that_is_not_read_is_answered_with_a_problem(String line, int status) {
        assertProblem(RawRequest.send(officer, line, ""), status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*
            */json
            application
            /
            application/json;charset=nonsense
            application/json, text/plain
            ;;;
            """)
    void a_content_type_that_is_none_is_refused(String contentType) {
        String answer = RawRequest.send(
                officer, "POST /api/partners HTTP/1.1\nContent-Length: 2\nContent-Type: " + contentType, "{}");

        assertProblem(answer, 415);
    }

    @Test
    void a_head_that_is_too_long_is_answered_with_a_problem() {
        assertProblem(RawRequest.send(officer, "GET /api/partners HTTP/1.1\nX-Long: " + "x".repeat(20_000), ""), 400);
    }

    @Test
    void a_body_that_is_broken_off_is_answered_with_a_problem() {
        String answer = RawRequest.send(
                officer,
                "POST /api/partners HTTP/1.1\nContent-Length: 100\nContent-Type: application/json",
                "{\"name\":\"");

        assertProblem(answer, 400);
    }

    @Test
    void the_log_repeats_nothing_of_it() {
        try (Printed printed = new Printed()) {
            RawRequest.send(
                    officer,
                    "POST /api/partners HTTP/1.1\nContent-Length: 2\nContent-Type: application/marker-abcde",
                    "{}");
            RawRequest.send(officer, "GET /api/marker-abcde?marker-abcde=%0aFAKE HTTP/1.1", "");
            RawRequest.send(officer, "MARKER-ABCDE /api/partners HTTP/1.1", "");
            RawRequest.send(officer, "GET /api/partners HTTP/1.1\nAccept: marker-abcde", "");
            RawRequest.send(
                    officer,
                    "POST /api/partners HTTP/1.1\nContent-Length: 20\nContent-Type: application/json",
                    "{\"marker-abcde\":1e99}");

            assertThat(printed.text())
                    .doesNotContainIgnoringCase("marker-abcde")
                    .doesNotContain("FAKE");
        }
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .contains("\"detail\":\"")
                .doesNotContain("<html", "Exception", "org.apache");
    }
}
