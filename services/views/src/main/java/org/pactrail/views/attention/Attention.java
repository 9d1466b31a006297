package org.pactrail.views.attention;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.SignedAgreement;

/**
 * Decides whether a card needs attention on a day.
 *
 * @param today in UTC
 */
public record Attention(ViewsSettings settings, LocalDate today) {

    int daysInStage(Card card) {
        return Math.toIntExact(Math.max(0, DAYS.between(card.since(), today)));
    }

    /** Returns the days since the last outreach, without one since the opening. */
    public int quietDays(Card card) {
        LocalDate last = card.prospecting().lastOutreachOn();
        LocalDate from = last == null ? LocalDate.ofInstant(card.openedAt(), ZoneOffset.UTC) : last;
        return Math.toIntExact(Math.max(0, DAYS.between(from, today)));
    }

    public boolean isOverdue(Card card) {
        return card.prospecting().nextStep() != null
                && card.prospecting().nextStep().due().isBefore(today);
    }

    public boolean isStale(Card card) {
        return isBeforeSignature(card) && quietDays(card) > settings.quietDays();
    }

    public boolean isSlow(Card card) {
        Integer usual = settings.usualDays().get(card.stage());
        return usual != null && daysInStage(card) > usual;
    }

    Set<Badge> badges(Card card) {
        EnumSet<Badge> badges = EnumSet.noneOf(Badge.class);
        add(badges, Badge.OVERDUE, isOverdue(card));
        add(
                badges,
                Badge.NO_NEXT_STEP,
                isBeforeSignature(card) && card.prospecting().nextStep() == null);
        add(badges, Badge.STALE, isStale(card));
        add(badges, Badge.SLOW, isSlow(card));
        add(badges, Badge.PENDING_APPROVAL, !card.pending().isEmpty());
        SignedAgreement agreement = card.agreement();
        add(badges, Badge.OVER_RECEIVED, agreement != null && agreement.overReceived());
        add(badges, Badge.PARTLY_FUNDED, agreement != null && agreement.partlyFunded());
        add(badges, Badge.NOT_CONVERTED, card.notConverted() > 0);
        return badges;
    }

    public static boolean isBeforeSignature(Card card) {
        return card.stage() == Stage.PROSPECT || card.stage() == Stage.NEGOTIATION;
    }

    private static void add(Set<Badge> badges, Badge badge, boolean applies) {
        if (applies) {
            badges.add(badge);
        }
    }
}
