package org.pactrail.views.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.card.Card;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.question.Parameters;
import org.pactrail.views.question.Slice;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the cards of partnerships, newest first. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class BoardController {
    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention;

    BoardController(LiveView<PactrailEvent, Directory> view, AttentionToday attention) {
        this.view = view;
        this.attention = attention;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CardList(
            long position,
            @Nullable Instant recordedAt,
            int page,
            int pages,
            int total,
            List<PartnershipCard> partnerships) {}

    @GetMapping("/api/partnerships")
    CardList list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Set<Facet> facets = FacetParameters.facets(stage, officer, partner, region, priority);
        int number = Parameters.page(page);
        ViewState<Directory> standing = view.at(Parameters.after(after), Parameters.PATIENCE);
        PartnerRegister partners = standing.state().partners();
        Slice<Card> slice = standing.state().board().search(facets, SearchTerms.of(query), partners, number);
        Attention today = attention.today();
        List<PartnershipCard> cards = slice.items().stream()
                .map(card -> PartnershipCard.of(card, partners, today))
                .toList();
        return new CardList(
                standing.position(), standing.recordedAt(), slice.page(), slice.pages(), slice.total(), cards);
    }
}
