package org.pactrail.views.work;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.attention.Attention;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.PendingChange;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.Facet;
import org.pactrail.views.directory.SearchTerms;
import org.pactrail.views.dossier.CardDifference;
import org.pactrail.views.dossier.ChangeAnswer;

/**
 * Holds the cards that need an officer's attention, and the changes that await a decision.
 *
 * @param on today, in UTC
 * @param dueThisWeek today and until Sunday
 * @param quiet without outreach for longer than {@code pactrail.views.quiet-days}
 * @param slow longer in a stage than usual
 * @param pendingMine changes that the officer proposed
 * @param toDecide changes that the caller may decide on; empty unless the caller is an approver
 */
public record MyWork(
        String officer,
        LocalDate on,
        List<Item> overdue,
        List<Item> dueThisWeek,
        List<Item> quiet,
        List<Item> slow,
        List<Waiting> pendingMine,
        List<Waiting> toDecide) {
    private static final Comparator<Card> BY_DUE_DAY = comparing(
                    (Card card) -> card.prospecting().nextStep() == null
                            ? LocalDate.MAX
                            : card.prospecting().nextStep().due())
            .thenComparing(card -> card.id().value());

    /**
     * Shows a card that needs attention.
     *
     * @param quietDays since the last outreach, or since the opening
     */
    public record Item(@JsonUnwrapped PartnershipCard card, int quietDays) {}

    /** Shows a pending change and its partnership. */
    public record Waiting(
            PartnershipId partnership,
            String title,
            @JsonUnwrapped ChangeAnswer change) {}

    /**
     * Returns the work of an officer on a day.
     *
     * @param caller the signed-in user, who decides on proposals of others when an approver
     * @param today the attention of the day of the question
     */
    public static MyWork of(Directory directory, String officer, String caller, boolean isApprover, Attention today) {
        LocalDate sunday = today.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Card> own = open(directory, new Facet.OwnedBy(officer), today);
        List<Pinpoint> waiting = waiting(directory);
        return new MyWork(
                officer,
                today.today(),
                items(own, today::isOverdue, directory, today),
                items(own, card -> isDue(card, today.today(), sunday), directory, today),
                items(own, today::isStale, directory, today),
                items(own, today::isSlow, directory, today),
                shown(waiting, change -> change.author().equalsIgnoreCase(officer), directory),
                isApprover
                        ? shown(waiting, change -> !change.author().equalsIgnoreCase(caller), directory)
                        : List.of());
    }

    /** Returns every pending change, by time of proposal. */
    static List<Waiting> changes(Directory directory) {
        return shown(waiting(directory), change -> true, directory);
    }

    /**
     * Returns the cards that may need attention: before signature, in a stage that has a usual time, or with a next
     * step.
     */
    private static List<Card> open(Directory directory, Facet owned, Attention today) {
        Set<Stage> stages = EnumSet.of(Stage.PROSPECT, Stage.NEGOTIATION);
        stages.addAll(today.settings().usualDays().keySet());
        Set<Facet> facets = Stream.concat(stages.stream().map(Facet.InStage::new), Stream.of(new Facet.ToDo()))
                .collect(toSet());
        return directory.board().havingAny(facets, owned).toList();
    }

    private record Pinpoint(Card card, PendingChange pending) {
        String author() {
            return pending.proposal().author();
        }
    }

    private static List<Pinpoint> waiting(Directory directory) {
        return directory
                .board()
                .matching(Set.of(new Facet.AwaitingDecision()), SearchTerms.NONE, directory.partners())
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
                                CardDifference.of(
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
