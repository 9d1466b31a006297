package org.pactrail.views.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.names.Folding;
import org.pactrail.views.directory.Directory;
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Problem;
import org.pactrail.web.Question;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists registered partners that a new one of a given name may duplicate. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class DuplicatesController {
    private static final Orders<Candidate> ORDERS = Orders.withTiesBy(
                    (Candidate candidate) -> candidate.id().value())
            .by("likeness", Candidate::likeness)
            .by("name", candidate -> Folding.fold(candidate.name()));

    private final AsOf<PactrailEvent, Directory> asOf;

    DuplicatesController(AsOf<PactrailEvent, Directory> asOf) {
        this.asOf = asOf;
    }

    /**
     * Shows a page of likely duplicates.
     *
     * @param candidates the likeliest first, unless asked otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duplicates(
            long position, @Nullable Instant recordedAt, int page, int pages, int total, List<Candidate> candidates) {}

    /**
     * Shows a partner that the new one may duplicate.
     *
     * @param likeness of the names in percent
     * @param why the reason in a sentence
     */
    record Candidate(PartnerId id, String name, int likeness, String why) {}

    @GetMapping("/api/partners/duplicates")
    Duplicates duplicates(
            @RequestParam(required = false) @Nullable String name,
            @ModelAttribute Listing listing,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        if (name == null || name.isBlank()) {
            throw Problem.malformed("Give the name that a partner is to be registered under, as name=NAME.");
        }
        Question.name("name", name);
        Paging paging = listing.paging();
        ViewState<Directory> now = asOf.now(after);
        List<Candidate> candidates = new PartnerSearch(now.state().partners(), false)
                .duplicates(name).stream()
                        .map(match -> new Candidate(
                                match.partner().id(),
                                match.partner().name(),
                                (int) Math.round(match.likeness() * 100),
                                why(match, Folding.fold(name))))
                        .toList();
        Page<Candidate> page = Page.of(ORDERS.sorted(candidates, listing.sort()), paging);
        return new Duplicates(now.position(), now.recordedAt(), page.page(), page.pages(), page.total(), page.items());
    }

    private static String why(PartnerSearch.Match match, String folded) {
        if (!match.bearer().id().equals(match.found().id())) {
            return "Another partner, \"" + match.name().text() + "\", was merged into it.";
        }
        if (!match.isByCurrentName()) {
            return "It was named \"" + match.name().text() + "\" before.";
        }
        return match.name().folded().equals(folded) ? "It has this name." : "Its name is much like this one.";
    }
}
