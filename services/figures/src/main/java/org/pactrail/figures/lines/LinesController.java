package org.pactrail.figures.lines;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.lines.LinesQuestion.Found;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.question.Moment;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** The lines behind a year's figures: all, those of one number, or those that somebody looks for; as JSON or as a file. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
@RequestMapping("/api/figures/{year}")
class LinesController {
    private final Moment moment;

    LinesController(Moment moment) {
        this.moment = moment;
    }

    /** Without this a header of the name of a filter, which a proxy may add, would narrow the lines. */
    @InitBinder("linesQuestion")
    void askedInTheAddressAlone(ExtendedServletRequestDataBinder binder) {
        binder.setHeaderPredicate(header -> false);
    }

    /** @param page of {@value Page#SIZE}; all lines when absent */
    @GetMapping("/lines")
    LinesAnswer lines(
            @PathVariable String year,
            @ModelAttribute LinesQuestion question,
            @RequestParam(required = false) @Nullable String page)
            throws InterruptedException {
        @Nullable Integer number = Asked.page(page);
        return LinesAnswer.of(question.in(year, moment), number);
    }

    @GetMapping(path = "/lines.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@PathVariable String year, @ModelAttribute LinesQuestion question)
            throws InterruptedException, IOException {
        Found found = question.in(year, moment);
        return LinesFile.csv(found.year(), found.standing().position(), found.lines());
    }

    @GetMapping(path = "/lines.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<byte[]> xlsx(@PathVariable String year, @ModelAttribute LinesQuestion question)
            throws InterruptedException, IOException {
        Found found = question.in(year, moment);
        return LinesFile.xlsx(found.year(), found.standing().position(), found.lines());
    }
}
