package org.pactrail.app.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Unreadable;
import org.pactrail.web.role.OnLedger;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Reports DOWN, with the reason, when the ledger is away or takes no commits, or a view has stopped. */
@Component("ledgerHealthIndicator")
@Conditional(OnLedger.class)
class LedgerHealth implements HealthIndicator {
    private static final int MOST_UNREADABLE = 100;

    private final Ledger ledger;
    private final List<LiveView<?, ?>> views;

    LedgerHealth(Ledger ledger, List<LiveView<?, ?>> views) {
        this.ledger = ledger;
        this.views = views;
    }

    @Override
    public Health health() {
        try {
            return measured();
        } catch (LedgerUnavailable away) {
            return Health.down()
                    .withDetail("away", String.valueOf(away.getMessage()))
                    .build();
        }
    }

    private Health measured() {
        Health.Builder health = Health.up();
        ledger.failure().ifPresent(failure -> health.down().withDetail("failure", failure.toString()));
        if (ledger.failure().isEmpty()) {
            health.withDetail("position", ledger.head().position());
        }
        SortedMap<Long, String> unreadable = new TreeMap<>();
        for (LiveView<?, ?> view : views) {
            health.withDetail(view.name(), view.position());
            unreadable(view.unreadable(), unreadable);
            view.failure().ifPresent(failure -> health.down().withDetail(view.name() + " stopped", failure.toString()));
        }
        if (!unreadable.isEmpty()) {
            health.withDetail(
                    "unreadable",
                    unreadable.values().stream().limit(MOST_UNREADABLE).toList());
        }
        return health.build();
    }

    /** Collects the entries that a view passed over; health stays UP, because the view is right but for them. */
    private static void unreadable(List<Unreadable> passedOver, SortedMap<Long, String> all) {
        passedOver.stream()
                .limit(MOST_UNREADABLE)
                .forEach(entry -> all.put(
                        entry.position(),
                        "position=" + entry.position() + " type=" + entry.type() + " why=" + entry.reason()));
    }
}
