package org.pactrail.views.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.partner.PartnerRecord;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Problem;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists partners, and shows one with its partnerships. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
@RequestMapping("/api/partners")
class DirectoryController {
    private final AsOf<PactrailEvent, Directory> asOf;

    DirectoryController(AsOf<PactrailEvent, Directory> asOf) {
        this.asOf = asOf;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartnerList(
            long position,
            @Nullable Instant recordedAt,
            int page,
            int pages,
            int total,
            List<PartnerAnswer> partners) {}

    /**
     * Shows a partner and its partnerships.
     *
     * @param partnerships newest first, with those of partners merged into this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnePartner(
            long position,
            @Nullable Instant recordedAt,
            @JsonUnwrapped PartnerAnswer partner,
            List<Involvement> partnerships) {}

    record Involvement(PartnershipId id, String title, Stage stage) {}

    @GetMapping
    PartnerList list(
            @ModelAttribute PartnersQuestion question, @ModelAttribute Listing listing, @ModelAttribute When when)
            throws InterruptedException {
        Paging paging = listing.paging();
        ViewState<Directory> then = asOf.at(when);
        PartnerRegister partners = then.state().partners();
        List<PartnerSearch.Match> found = PartnerOrders.of(then.state())
                .sorted(question.found(then.state(), asOf.now().state()), listing.sort());
        Page<PartnerAnswer> page =
                Page.of(found, paging).map(match -> PartnerAnswer.of(match.partner(), partners, match.matched()));
        return new PartnerList(
                then.position(), then.recordedAt(), page.page(), page.pages(), page.total(), page.items());
    }

    @GetMapping("/{id}")
    ResponseEntity<OnePartner> one(@PathVariable String id, @ModelAttribute When when) throws InterruptedException {
        ViewState<Directory> then = asOf.at(when);
        PartnerRegister partners = then.state().partners();
        PartnerRecord partner = partners.find(id).orElseThrow(() -> missing(id, then.position()));
        List<Involvement> partnerships = then.state().board().of(id, partners).stream()
                .map(card -> new Involvement(card.id(), card.title(), card.stage()))
                .toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (!AsOf.isPast(when)) {
            answer.eTag('"' + Long.toString(partner.version()) + '"');
        }
        return answer.body(new OnePartner(
                then.position(), then.recordedAt(), PartnerAnswer.of(partner, partners, null), partnerships));
    }

    private ErrorResponseException missing(String id, long position) {
        return Problem.unknown(
                asOf.now().state().partners().find(id).isPresent()
                        ? "Partner " + id + " was registered after position " + position
                                + ". Ask for a later position or time, or for the partner as it is now."
                        : "There is no partner " + Problem.echo(id)
                                + ". GET /api/partners?query=NAME finds one by name.");
    }
}
