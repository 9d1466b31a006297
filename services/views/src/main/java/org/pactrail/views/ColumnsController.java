package org.pactrail.views;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board by its columns: one for each stage, with how many cards stand in it and what they are worth. */
@RestController
class ColumnsController {
    private static final int SHOWN = 50;

    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention;

    ColumnsController(LiveView<PactrailEvent, Directory> view, AttentionToday attention) {
        this.view = view;
        this.attention = attention;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Columns(long position, @Nullable Instant recordedAt, List<Column> columns) {}

    /** @param cards the newest {@value #SHOWN} */
    record Column(
            Stage stage,
            int count,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal usd,
            int notConverted,
            List<PartnershipCard> cards) {}

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
        Set<Facet> facets = Parameters.facets(stage, officer, partner, region, priority);
        Words words = Words.of(query);
        Standing<Directory> standing = view.at(Parameters.after(after), ViewsService.PATIENCE);
        Directory directory = standing.state();
        List<Column> columns =
                facets.isEmpty() && words.isEmpty() ? whole(directory) : narrowed(directory, facets, words);
        return new Columns(standing.position(), standing.recordedAt(), columns);
    }

    /** From what is kept by stage, without a walk over all cards. */
    private List<Column> whole(Directory directory) {
        return Arrays.stream(Stage.values())
                .map(stage -> column(
                        stage,
                        directory.board().tallies().getOrDefault(stage, Tally.NONE),
                        directory
                                .board()
                                .search(Set.of(new Facet.InStage(stage)), Words.of(null), directory.partners(), 1)
                                .items(),
                        directory.partners()))
                .toList();
    }

    private List<Column> narrowed(Directory directory, Set<Facet> facets, Words words) {
        Map<Stage, List<Card>> byStage = directory
                .board()
                .matching(facets, words, directory.partners())
                .collect(groupingBy(Card::stage, toList()));
        return Arrays.stream(Stage.values())
                .map(stage -> {
                    List<Card> cards = byStage.getOrDefault(stage, List.of());
                    return column(stage, Tally.of(cards), cards, directory.partners());
                })
                .toList();
    }

    private Column column(Stage stage, Tally tally, List<Card> cards, Partners partners) {
        Attention today = attention.today();
        List<PartnershipCard> shown = cards.stream()
                .limit(SHOWN)
                .map(card -> PartnershipCard.of(card, partners, today))
                .toList();
        return new Column(stage, tally.count(), tally.usd(), tally.notConverted(), shown);
    }
}
