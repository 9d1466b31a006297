package org.pactrail.figures.changes;

import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the contract of the change stream as AsyncAPI 3; OpenAPI has that of all other calls. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
class AsyncApiController {
    @GetMapping(path = "/v3/asyncapi", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource asyncApi() {
        return new ClassPathResource("asyncapi.json", AsyncApiController.class);
    }
}
