package org.pactrail.figures.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.edition.Editions.Published;
import org.pactrail.figures.question.Asked;
import org.pactrail.figures.question.Moment;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.web.Needs;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishing a year, and what was published. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.DASHBOARD, Role.ADMIN})
@RestController
@RequestMapping("/api/figures")
class EditionController {
    private static final Set<String> KNOWING_PEOPLE = Set.of("OFFICER", "APPROVER", "AUDITOR", "ADMIN");

    private final Editions editions;
    private final Moment moment;

    EditionController(Editions editions, Moment moment) {
        this.editions = editions;
        this.moment = moment;
    }

    record EditionList(List<Edition> editions) {}

    @Needs({Role.APPROVER, Role.ADMIN})
    @PostMapping("/{year}/editions")
    ResponseEntity<Map<String, String>> publish(
            RequestContext request, @PathVariable String year, @RequestBody Publication.Body body)
            throws InterruptedException {
        Publication publication = Publication.of(Asked.year("year", year), body, request);
        Long position = publication.position();
        ViewState<FiguresState> standing = position == null ? moment.newest() : moment.at(position);
        Published published = editions.publish(publication, standing);
        return ResponseEntity.created(URI.create("/api/figures/editions/" + published.name()))
                .eTag('"' + Integer.toString(published.name().number() - 1) + '"')
                .header("Pactrail-Position", Long.toString(published.position()))
                .body(Map.of("id", published.name().toString()));
    }

    /** Of a year, or of all years, the first one first. */
    @GetMapping("/editions")
    EditionList list(@RequestParam(required = false) @Nullable String year, HttpServletRequest request) {
        List<Edition> all = Asked.blank(year) ? editions.all() : editions.of(Asked.year("year", year));
        return new EditionList(all.stream().map(each -> told(each, request)).toList());
    }

    @GetMapping("/editions/{id}")
    Edition edition(@PathVariable String id, HttpServletRequest request) {
        return told(editions.named(id), request);
    }

    /** Who may see nothing but figures is told of no person. */
    private static Edition told(Edition edition, HttpServletRequest request) {
        return KNOWING_PEOPLE.stream().anyMatch(request::isUserInRole) ? edition : edition.withoutName();
    }

    /** The very bytes that were published. */
    @GetMapping("/editions/{id}/figures")
    ResponseEntity<byte[]> figures(@PathVariable String id) {
        Edition edition = editions.named(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + edition.digest() + '"')
                .body(edition.content().getBytes(UTF_8));
    }
}
