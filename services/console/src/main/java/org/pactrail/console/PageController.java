package org.pactrail.console;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages there are. */
@Controller
class PageController {
    /** The live figures. */
    @GetMapping("/")
    String figures(Principal user, Model page) {
        page.addAttribute("user", user.getName());
        return "figures";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
