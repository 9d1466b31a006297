package org.pactrail.figures.restatement;

import org.jspecify.annotations.Nullable;
import org.pactrail.figures.edition.Edition;
import org.pactrail.figures.edition.Editions;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.question.Moment;
import org.pactrail.figures.question.Problem;
import org.pactrail.figures.restatement.Restatement.Side;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of published figures, and why. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class RestatementController {
    private final Restatements restatements;
    private final Editions editions;
    private final Moment moment;

    RestatementController(Restatements restatements, Editions editions, Moment moment) {
        this.restatements = restatements;
        this.editions = editions;
        this.moment = moment;
    }

    /**
     * @param to {@code now}, a position, or another edition of the year
     * @param page of {@value Page#SIZE} changes; all of them when absent
     * @param definitions to count by at a position or now; those of {@code edition} when absent
     */
    @GetMapping("/api/figures/{year}/restatement")
    Restatement restatement(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String definitions)
            throws InterruptedException {
        int asked = Asked.year("year", year);
        Edition from = ofYear(edition, asked);
        Definitions by = Asked.blank(definitions) ? from.definitions() : Asked.definitions(definitions);
        @Nullable Integer number = Asked.page(page);
        return restatements.between(asked, side(from), side(to, asked, by), number);
    }

    private Side side(@Nullable String to, int year, Definitions definitions) throws InterruptedException {
        String goal = to == null || to.isBlank() ? "now" : to;
        if (goal.indexOf('-') > 0) {
            return side(ofYear(goal, year));
        }
        long position = goal.equals("now") ? moment.newest().position() : Asked.to(goal);
        return new Side(null, position, moment.recordedAt(position), definitions);
    }

    private Side side(Edition edition) {
        return new Side(edition.id(), edition.position(), moment.recordedAt(edition.position()), edition.definitions());
    }

    private Edition ofYear(@Nullable String id, int year) {
        Edition edition = editions.named(id);
        if (edition.year() != year) {
            throw Problem.malformed("The edition " + id + " is of another year than " + year + ". Ask for "
                    + "/api/figures/" + edition.year() + "/restatement.");
        }
        return edition;
    }
}
