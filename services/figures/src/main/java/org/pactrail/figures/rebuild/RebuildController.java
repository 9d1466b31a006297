package org.pactrail.figures.rebuild;

import java.net.URI;
import java.security.Principal;
import org.pactrail.web.Problem;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts rebuilds of the figures, and answers their report. */
@Needs(Role.ADMIN)
@RestController
class RebuildController {
    private static final String PATH = "/api/figures/rebuild";

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Answers at once; the report at {@code Location} shows the progress. */
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
