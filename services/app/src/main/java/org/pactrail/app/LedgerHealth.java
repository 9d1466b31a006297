package org.pactrail.app;

import java.util.List;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN, with the reason, when the ledger takes no commits or a view has stopped. */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator {
    private final Ledger ledger;
    private final List<LiveView<?, ?>> views;

    LedgerHealth(Ledger ledger, List<LiveView<?, ?>> views) {
        this.ledger = ledger;
        this.views = views;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("position", ledger.head().position());
        ledger.failure().ifPresent(failure -> health.down().withDetail("failure", failure.toString()));
        for (LiveView<?, ?> view : views) {
            health.withDetail(view.name(), view.position());
            view.failure().ifPresent(failure -> health.down().withDetail(view.name() + " stopped", failure.toString()));
        }
        return health.build();
    }
}
