package org.pactrail.web.codes;

import java.time.Duration;
import java.util.List;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers the lists of codes that the services of this process take and return. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
class CodesController {
    /** Lets callers cache codes for an hour, because only another version or another setting of the office changes codes. */
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final CodesAnswer answer;
    private final String tag;

    CodesController(List<ServiceCodes> services, JsonMapper json) {
        this.answer = CodesAnswer.of(services);
        this.tag = '"' + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(answer)) + '"';
    }

    @GetMapping("/api/codes")
    ResponseEntity<CodesAnswer> codes() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).eTag(tag).body(answer);
    }
}
