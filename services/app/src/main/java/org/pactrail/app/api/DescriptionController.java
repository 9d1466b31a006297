package org.pactrail.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.function.Supplier;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Serves the description of the HTTP API: to programs as OpenAPI 3.1, to people as a page. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@Controller
class DescriptionController {
    private static final Resource DESCRIPTION = new ClassPathResource("api/openapi.json");

    private final Supplier<ApiPage> page;

    /** @param json reads the description when the page is first asked for */
    DescriptionController(JsonMapper json) {
        this.page = SingletonSupplier.of(() -> new ApiPageReader(json.readTree(bytes())).page());
    }

    @ResponseBody
    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openApi() {
        return DESCRIPTION;
    }

    @GetMapping("/docs")
    String page(Principal user, Model model) {
        model.addAttribute("user", user.getName());
        model.addAttribute("api", page.get());
        return "docs";
    }

    private static byte[] bytes() {
        try (InputStream bytes = DESCRIPTION.getInputStream()) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
