package org.pactrail.views;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for an officer, and what waits for an approver. */
@RestController
class MyWorkController {
    private static final Comparator<Card> BY_DUE_DAY = comparing(
                    (Card card) -> card.prospecting().nextStep() == null
                            ? LocalDate.MAX
                            : card.prospecting().nextStep().due())
            .thenComparing(card -> card.id().value());

    private final LiveView<PactrailEvent, Directory> view;
    private final AttentionToday attention;

    MyWorkController(LiveView<PactrailEvent, Directory> view, AttentionToday attention) {
        this.view = view;
        this.attention = attention;
    }

    /** @param quietDays since the last outreach, or since the opening */
    record Item(@JsonUnwrapped PartnershipCard card, int quietDays) {}

    /** A change that waits, with the partnership whose agreement it is about. */
    record Waiting(
            PartnershipId partnership,
            String title,
            @JsonUnwrapped ChangeAnswer change) {}

    /**
     * @param on today, in UTC
     * @param dueThisWeek today and until Sunday
     * @param quiet longer without any outreach than the office wants
     * @param slow longer in its stage than usual
     * @param pendingMine changes that the officer proposed
     * @param toDecide changes that the caller may decide on; empty for those who approve nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            long position,
            @Nullable Instant recordedAt,
            String officer,
            LocalDate on,
            List<Item> overdue,
            List<Item> dueThisWeek,
            List<Item> quiet,
            List<Item> slow,
            List<Waiting> pendingMine,
            List<Waiting> toDecide) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approvals(long position, @Nullable Instant recordedAt, List<Waiting> changes) {}

    @GetMapping("/api/work")
    Work work(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String after)
            throws InterruptedException {
        Standing<Directory> standing = view.at(Parameters.after(after), ViewsService.PATIENCE);
        Directory directory = standing.state();
        String caller = request.getRemoteUser() == null ? "" : request.getRemoteUser();
        String whose = officer == null || officer.isBlank() ? caller : officer;
        Attention today = attention.today();
        LocalDate sunday = today.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Card> own = open(directory, new Facet.OwnedBy(whose), today);
        List<Pinpoint> waiting = waiting(directory);
        return new Work(
                standing.position(),
                standing.recordedAt(),
                whose,
                today.today(),
                items(own, today::isOverdue, directory, today),
                items(own, card -> isDue(card, today.today(), sunday), directory, today),
                items(own, today::isStale, directory, today),
                items(own, today::isSlow, directory, today),
                shown(waiting, change -> change.author().equalsIgnoreCase(whose), directory),
                request.isUserInRole("APPROVER")
                        ? shown(waiting, change -> !change.author().equalsIgnoreCase(caller), directory)
                        : List.of());
    }

    /** Every change that waits, the one that was proposed first first. */
    @GetMapping("/api/approvals")
    Approvals approvals(@RequestParam(required = false) @Nullable String after) throws InterruptedException {
        Standing<Directory> standing = view.at(Parameters.after(after), ViewsService.PATIENCE);
        Directory directory = standing.state();
        return new Approvals(
                standing.position(), standing.recordedAt(), shown(waiting(directory), change -> true, directory));
    }

    /** What may ask for attention: what is not signed yet, stands in a stage that has a usual time, or has a next step. */
    private static List<Card> open(Directory directory, Facet owned, Attention today) {
        Set<Stage> stages = EnumSet.of(Stage.PROSPECT, Stage.NEGOTIATION);
        stages.addAll(today.settings().usualDays().keySet());
        Stream<Facet> facets = Stream.concat(stages.stream().map(Facet.InStage::new), Stream.of(new Facet.ToDo()));
        return facets.flatMap(
                        facet -> directory.board().matching(Set.of(owned, facet), Words.of(null), directory.partners()))
                .distinct()
                .toList();
    }

    private record Pinpoint(Card card, Pending pending) {
        String author() {
            return pending.proposal().author();
        }
    }

    private static List<Pinpoint> waiting(Directory directory) {
        return directory
                .board()
                .matching(Set.of(new Facet.Waiting()), Words.of(null), directory.partners())
                .flatMap(card -> card.pending().stream().map(pending -> new Pinpoint(card, pending)))
                .sorted(comparing((Pinpoint change) -> change.pending().proposedAt()))
                .toList();
    }

    private static List<Waiting> shown(List<Pinpoint> waiting, Predicate<Pinpoint> which, Directory directory) {
        return waiting.stream()
                .filter(which)
                .map(change -> new Waiting(
                        change.card().id(),
                        change.card().title(),
                        ChangeAnswer.pending(
                                change.pending().proposal(),
                                change.pending().proposedAt(),
                                Difference.of(
                                        change.pending().proposal().proposed(), change.card(), directory.partners()))))
                .toList();
    }

    private static List<Item> items(List<Card> cards, Predicate<Card> which, Directory directory, Attention today) {
        return cards.stream()
                .filter(which)
                .sorted(BY_DUE_DAY)
                .map(card -> new Item(PartnershipCard.of(card, directory.partners(), today), today.quietDays(card)))
                .toList();
    }

    private static boolean isDue(Card card, LocalDate from, LocalDate to) {
        return card.prospecting().nextStep() != null
                && !card.prospecting().nextStep().due().isBefore(from)
                && !card.prospecting().nextStep().due().isAfter(to);
    }
}
