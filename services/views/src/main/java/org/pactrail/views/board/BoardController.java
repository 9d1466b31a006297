package org.pactrail.views.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.card.Card;
import org.pactrail.views.directory.Board;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Existing;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.web.AsOf;
import org.pactrail.web.Listing;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Question;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Lists the cards of partnerships, newest first unless asked otherwise. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class BoardController {
    private final AsOf<PactrailEvent, Directory> asOf;
    private final AttentionToday attention;

    BoardController(AsOf<PactrailEvent, Directory> asOf, AttentionToday attention) {
        this.asOf = asOf;
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
            @Nullable Principal caller,
            @ModelAttribute Narrowing narrowing,
            @ModelAttribute Listing listing,
            @ModelAttribute When when)
            throws InterruptedException {
        Paging paging = listing.paging();
        ViewState<Directory> then = asOf.at(when);
        Set<Facet> facets = narrowing.facets(new Existing(asOf.now().state()), caller);
        PartnerRegister partners = then.state().partners();
        Attention day = attention.of(when, then.recordedAt());
        Page<PartnershipCard> page = page(then.state(), facets, narrowing, listing, paging)
                .map(card -> PartnershipCard.of(card, partners, day));
        return new CardList(then.position(), then.recordedAt(), page.page(), page.pages(), page.total(), page.items());
    }

    /** Walks all cards only to sort them or to search for words. */
    private static Page<Card> page(
            Directory directory, Set<Facet> facets, Narrowing narrowing, Listing listing, Paging paging) {
        Board board = directory.board();
        if (Question.isBlank(listing.sort())) {
            return board.search(facets, narrowing.terms(), directory.partners(), paging);
        }
        List<Card> cards =
                board.matching(facets, narrowing.terms(), directory.partners()).toList();
        return Page.of(CardOrders.of(board).sorted(cards, listing.sort()), paging);
    }
}
