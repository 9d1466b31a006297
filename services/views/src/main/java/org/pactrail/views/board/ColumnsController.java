package org.pactrail.views.board;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.AttentionToday;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Existing;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.StageTally;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.web.AsOf;
import org.pactrail.web.When;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Returns the board by columns: one for each stage, with the number of its cards and their value. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class ColumnsController {
    private final AsOf<PactrailEvent, Directory> asOf;
    private final AttentionToday attention;

    ColumnsController(AsOf<PactrailEvent, Directory> asOf, AttentionToday attention) {
        this.asOf = asOf;
        this.attention = attention;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Columns(long position, @Nullable Instant recordedAt, List<Column> columns) {}

    /**
     * Shows one stage of the board.
     *
     * @param cards the newest cards
     */
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
    Columns board(@Nullable Principal caller, @ModelAttribute Narrowing narrowing, @ModelAttribute When when)
            throws InterruptedException {
        ViewState<Directory> then = asOf.at(when);
        Set<Facet> facets = narrowing.facets(new Existing(asOf.now().state()), caller);
        PartnerRegister partners = then.state().partners();
        Attention day = attention.of(when, then.recordedAt());
        List<Column> columns = BoardColumn.of(then.state(), facets, narrowing.terms()).stream()
                .map(column -> Column.of(column, partners, day))
                .toList();
        return new Columns(then.position(), then.recordedAt(), columns);
    }
}
