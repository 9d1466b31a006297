package org.pactrail.app.ledger;

import java.util.List;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.fold.LiveView;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN, with the reason, when the ledger is away or takes no commits, or a view has stopped. */
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
        try {
            return told();
        } catch (LedgerUnavailable away) {
            return Health.down()
                    .withDetail("away", String.valueOf(away.getMessage()))
                    .build();
        }
    }

    private Health told() {
        Health.Builder health = Health.up();
        ledger.failure().ifPresent(failure -> health.down().withDetail("failure", failure.toString()));
        if (ledger.failure().isEmpty()) {
            health.withDetail("position", ledger.head().position());
        }
        for (LiveView<?, ?> view : views) {
            health.withDetail(view.name(), view.position());
            view.failure().ifPresent(failure -> health.down().withDetail(view.name() + " stopped", failure.toString()));
        }
        return health.build();
    }
}
