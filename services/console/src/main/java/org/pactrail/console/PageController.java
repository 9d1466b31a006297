package org.pactrail.console;

import java.security.Principal;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the console's pages. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@Controller
class PageController {
    /** Shows the live figures. */
    @GetMapping("/")
    String figures(Principal user, Model page) {
        page.addAttribute("user", user.getName());
        return "figures";
    }

    @Needs({})
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
