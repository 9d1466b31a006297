package org.pactrail.figures.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.EditionEvent.EditionPublished;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Problem;
import org.pactrail.web.Question;
import org.pactrail.web.RequestContext;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the figures of a year, and shows the published editions. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
@RequestMapping("/api/figures")
class EditionController {
    private static final Orders<Edition> ORDERS = Orders.withTiesBy(Edition::id)
            .by("year", Edition::year)
            .by("publishedAt", Edition::publishedAt)
            .by("title", Edition::title, String.CASE_INSENSITIVE_ORDER);

    private final Editions editions;
    private final AsOf<PactrailEvent, FiguresState> asOf;

    EditionController(Editions editions, AsOf<PactrailEvent, FiguresState> asOf) {
        this.editions = editions;
        this.asOf = asOf;
    }

    /** Shows a page of editions. */
    record EditionList(int page, int pages, int total, List<Edition> editions) {}

    @Needs({Role.APPROVER, Role.ADMIN})
    @PostMapping("/{year}/editions")
    ResponseEntity<Map<String, String>> publish(
            RequestContext context, @PathVariable String year, @RequestBody Publication.Body body)
            throws InterruptedException {
        Publication publication = Publication.of(Question.year("year", year), body);
        Long position = publication.position();
        ViewState<FiguresState> figures = position == null ? asOf.newest() : asOf.at(position);
        return editions.publish(context, publication, figures).asResponse();
    }

    /** Lists the editions of a year, or of all years, the first one first. */
    @GetMapping("/editions")
    EditionList list(
            @RequestParam(required = false) @Nullable String year,
            @ModelAttribute Listing listing,
            HttpServletRequest request)
            throws InterruptedException {
        Paging paging = listing.paging();
        List<Edition> all = Question.isBlank(year) ? editions.all() : editions.of(Question.year("year", year));
        Page<Edition> page = Page.of(ORDERS.sorted(all, listing.sort()), paging).map(each -> shown(each, request));
        return new EditionList(page.page(), page.pages(), page.total(), page.items());
    }

    @GetMapping("/editions/{id}")
    Edition edition(@PathVariable String id, HttpServletRequest request) {
        return shown(editions.find(id).orElseThrow(() -> unknown(id)), request);
    }

    /** Sends the very bytes that were published. */
    @GetMapping("/editions/{id}/figures")
    ResponseEntity<byte[]> figures(@PathVariable String id) {
        EditionPublished published = editions.published(id).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + published.digest() + '"')
                .body(published.content().getBytes(UTF_8));
    }

    /** Leaves out the publisher for a caller who may see figures only. */
    private static Edition shown(Edition edition, HttpServletRequest request) {
        boolean maySeeNames = Stream.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN)
                .anyMatch(role -> request.isUserInRole(role.name()));
        return maySeeNames ? edition : edition.withoutName();
    }

    private static ErrorResponseException unknown(String id) {
        return Problem.unknown("There is no edition \"" + Problem.echo(id)
                + "\". The editions, such as 2024-1, are listed at " + Editions.PATH + ".");
    }
}
