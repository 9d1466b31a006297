package org.pactrail.views.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.partner.PartnerRecord;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.question.Parameters;
import org.pactrail.views.question.Problem;
import org.pactrail.views.question.Slice;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists partners, and shows one with its partnerships. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
@RequestMapping("/api/partners")
class DirectoryController {
    private final LiveView<PactrailEvent, Directory> view;

    DirectoryController(LiveView<PactrailEvent, Directory> view) {
        this.view = view;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartnerList(
            long position,
            @Nullable Instant recordedAt,
            int page,
            int pages,
            int total,
            List<PartnerAnswer> partners) {}

    /** @param partnerships newest first, with those of partners merged into this one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnePartner(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped PartnerAnswer partner,
            List<Involvement> partnerships) {}

    record Involvement(PartnershipId id, String title, Stage stage) {}

    @GetMapping
    PartnerList list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String merged,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        int number = Parameters.page(page);
        boolean withMerged = Parameters.flag("merged", merged);
        ViewState<Directory> standing = view.at(Parameters.after(after), Parameters.PATIENCE);
        PartnerRegister partners = standing.state().partners();
        Slice<PartnerSearch.Match> slice = new PartnerSearch(partners, withMerged).search(query, number);
        List<PartnerAnswer> found = slice.items().stream()
                .map(match -> PartnerAnswer.of(match.partner(), partners, match.matched()))
                .toList();
        return new PartnerList(
                standing.position(), standing.recordedAt(), slice.page(), slice.pages(), slice.total(), found);
    }

    @GetMapping("/{id}")
    ResponseEntity<OnePartner> one(@PathVariable String id, @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        ViewState<Directory> standing = view.at(Parameters.after(after), Parameters.PATIENCE);
        PartnerRegister partners = standing.state().partners();
        PartnerRecord partner = partners.find(id)
                .orElseThrow(() -> Problem.unknown(
                        "There is no partner " + id + ". GET /api/partners?query=NAME finds one by name."));
        List<Involvement> partnerships = standing.state().board().of(id, partners).stream()
                .map(card -> new Involvement(card.id(), card.title(), card.stage()))
                .toList();
        PartnerAnswer answer = PartnerAnswer.of(partner, partners, null);
        return ResponseEntity.ok()
                .eTag('"' + Long.toString(partner.version()) + '"')
                .body(new OnePartner(standing.position(), standing.recordedAt(), answer, partnerships));
    }
}
