package org.pactrail.figures.rebuild;

import java.net.URI;
import java.security.Principal;
import org.pactrail.figures.question.Problem;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the figures folded anew, and tells how what was told before compares. */
@Needs(Role.ADMIN)
@RestController
class RebuildController {
    private static final String PATH = "/api/figures/rebuild";

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Answered at once; how it goes is told by asking at {@code Location}. */
    @PostMapping(PATH)
    ResponseEntity<RebuildReport> rebuild(Principal user) {
        if (!rebuilds.start(user.getName())) {
            throw Problem.refused("The figures are being folded anew already. Ask how far that is at " + PATH + ".");
        }
        return ResponseEntity.accepted().location(URI.create(PATH)).body(report());
    }

    @GetMapping(PATH)
    RebuildReport report() {
        return rebuilds.last()
                .orElseThrow(() -> Problem.unknown("The figures were not folded anew since Pactrail started. Have it"
                        + " done with POST " + PATH + "."));
    }
}
