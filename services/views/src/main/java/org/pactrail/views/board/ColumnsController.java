package org.pactrail.views.board;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.directory.StageTally;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.question.Parameters;
import org.pactrail.web.Needs;
import org.pactrail.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the board by columns: one for each stage, with the number of its cards and their value. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class ColumnsController {
    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention;

    ColumnsController(LiveView<PactrailEvent, Directory> view, AttentionToday attention) {
        this.view = view;
        this.attention = attention;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Columns(long position, @Nullable Instant recordedAt, List<Column> columns) {}

    /** @param cards the newest */
    record Column(
            Stage stage,
            int count,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal usd,
            int notConverted,
            List<PartnershipCard> cards) {
        static Column of(BoardColumn column, PartnerRegister partners, Attention today) {
            List<PartnershipCard> cards = column.newest().stream()
                    .map(card -> PartnershipCard.of(card, partners, today))
                    .toList();
            StageTally tally = column.tally();
            return new Column(column.stage(), tally.count(), tally.usd(), tally.notConverted(), cards);
        }
    }

    @GetMapping("/api/board")
    Columns board(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Set<Facet> facets = FacetParameters.facets(stage, officer, partner, region, priority);
        SearchTerms terms = SearchTerms.of(query);
        ViewState<Directory> standing = view.at(Parameters.after(after), Parameters.PATIENCE);
        PartnerRegister partners = standing.state().partners();
        Attention today = attention.today();
        List<Column> columns = BoardColumn.of(standing.state(), facets, terms).stream()
                .map(column -> Column.of(column, partners, today))
                .toList();
        return new Columns(standing.position(), standing.recordedAt(), columns);
    }
}
