package org.pactrail.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.app.support.PactrailClient;
import org.pactrail.app.support.RawRequest;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;

/** An upload that ends before its end, or is no form at all, is refused as malformed, and nothing is written. */
@ResourceLock(SharedPactrail.NAME)
@ExtendWith(SharedPactrail.class)
class BrokenUploadTest {
    private static final String FILE =
            "--cut\r\nContent-Disposition: form-data; name=\"partners\"; filename=\"partners.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\nname,type,membership,country\r\n";

    private final RunningPactrail pactrail;
    private final PactrailClient officer;

    BrokenUploadTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
        officer = pactrail.as(Role.OFFICER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--cut",
                "--cut\r\nContent-Disposition: form-data; name=\"partners\"",
                FILE,
                FILE + "Ministry of Broken Cables,GOVERNMENT,MEMBER_STATE,CH\r\n",
                FILE + "Ministry of Broken Cables,GOVERNMENT,MEMBER_STATE,CH\r\n--cut",
                "no form at all"
            })
    void an_upload_that_is_broken_off_is_refused(String part) {
        assertRefused(RawRequest.send(
                officer,
                "POST /api/imports HTTP/1.1\nContent-Length: 100000\nContent-Type: multipart/form-data; boundary=cut",
                part));
    }

    @Test
    void a_broken_off_upload_of_rates_is_refused() {
        assertRefused(RawRequest.send(
                pactrail.as(Role.ADMIN),
                "POST /api/rates HTTP/1.1\nContent-Length: 100000\nContent-Type: multipart/form-data; boundary=cut",
                FILE.replace("partners", "rates")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5\r\n--cut\r\n", "ffffff\r\n--cut", "nonsense\r\n", "5\r\n--cut\r\n0\r\n\r\n", "0\r\n\r\n"})
    void an_upload_whose_chunks_are_broken_off_or_hold_no_form_is_refused(String chunks) {
        assertRefused(RawRequest.send(
                officer,
                "POST /api/imports HTTP/1.1\nTransfer-Encoding: chunked\nContent-Type: multipart/form-data; boundary=cut",
                chunks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; boundary=", "; boundary=\"\"", "; boundary=other"})
    void a_form_whose_boundary_is_not_the_one_it_names_is_refused(String parameters) {
        String body = FILE + "--cut--\r\n";
        assertRefused(RawRequest.send(
                officer,
                "POST /api/imports HTTP/1.1\nContent-Length: " + body.length() + "\nContent-Type: multipart/form-data"
                        + parameters,
                body));
    }

    @Test
    void an_upload_that_goes_on_after_its_last_part_is_refused_without_being_read_to_its_end() {
        String form = FILE + "Ministry of Broken Cables,GOVERNMENT,MEMBER_STATE,CH\r\n--cut--\r\n";
        String onAndOn = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        String answer = RawRequest.send(
                officer,
                "POST /api/imports HTTP/1.1\nTransfer-Encoding: chunked\nContent-Type: multipart/form-data; boundary=cut",
                Integer.toHexString(form.length()) + "\r\n" + form + "\r\n" + onAndOn + onAndOn);
        assertRefused(answer);
        assertThat(answer).contains("goes on after its last part");
    }

    private void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .contains("\"detail\":\"")
                .doesNotContain("<html", "Exception", "org.apache", "Something went wrong", "\"status\":500");
        assertThat(pactrail.as(Role.OFFICER).get("/api/partners?query=Broken").text())
                .doesNotContain("Broken Cables");
    }
}
