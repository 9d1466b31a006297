package org.pactrail.figures.restatement;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.edition.Edition;
import org.pactrail.figures.edition.Editions;
import org.pactrail.figures.question.FiguresParameters;
import org.pactrail.figures.restatement.Restatement.Side;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.web.AsOf;
import org.pactrail.web.Paging;
import org.pactrail.web.Question;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how the figures of a year differ from an edition, and why. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class RestatementController {
    private final Restatements restatements;
    private final Editions editions;
    private final AsOf<PactrailEvent, FiguresState> asOf;

    RestatementController(Restatements restatements, Editions editions, AsOf<PactrailEvent, FiguresState> asOf) {
        this.restatements = restatements;
        this.editions = editions;
        this.asOf = asOf;
    }

    /**
     * Returns the restatement of an edition.
     *
     * @param to {@code now}, a position, or another edition of the year
     * @param page of changes; all of them when neither a page nor a size is given
     * @param definitions to count by at a position or now; those of {@code edition} when absent
     */
    @GetMapping("/api/figures/{year}/restatement")
    Restatement restatement(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String definitions)
            throws InterruptedException {
        int asked = Question.year("year", year);
        @Nullable Paging paging = FiguresParameters.page(page, size);
        Edition from = ofYear("edition", edition, asked);
        Definitions by =
                Question.isBlank(definitions) ? from.definitions() : FiguresParameters.definitions(definitions);
        return restatements.between(asked, side(from), side(to, asked, by), paging);
    }

    private Side side(@Nullable String to, int year, Definitions definitions) throws InterruptedException {
        String goal = to == null || to.isBlank() ? "now" : to;
        if (goal.indexOf('-') > 0) {
            return side(ofYear("to", goal, year));
        }
        long position = goal.equals("now") ? asOf.newest().position() : position(goal);
        return new Side(null, position, asOf.recordedAt(position), definitions);
    }

    private static long position(String to) {
        try {
            return Question.position("to", to);
        } catch (ErrorResponseException noPosition) {
            throw Question.instead(
                    "to", to, "Compare with now, with a position from -1, or with another edition such as 2024-2");
        }
    }

    private Side side(Edition edition) {
        return new Side(edition.id(), edition.position(), asOf.recordedAt(edition.position()), edition.definitions());
    }

    private Edition ofYear(String name, @Nullable String id, int year) {
        return editions.find(id == null ? "" : id)
                .filter(found -> found.year() == year)
                .orElseThrow(() -> Question.noSuch(name, id, "/api/figures/editions?year=" + year));
    }
}
