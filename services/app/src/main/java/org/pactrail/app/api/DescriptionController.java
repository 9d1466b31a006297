package org.pactrail.app.api;

import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the HTTP API as OpenAPI 3.1. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
class DescriptionController {
    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openApi() {
        return new ClassPathResource("api/openapi.json");
    }
}
