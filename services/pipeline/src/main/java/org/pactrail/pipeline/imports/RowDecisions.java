package org.pactrail.pipeline.imports;

import java.time.Clock;
import org.pactrail.pipeline.body.PriorityCodes;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partner.LikelyDuplicates;
import org.pactrail.pipeline.partner.Partners;
import org.springframework.stereotype.Component;

/** What every import needs to decide its rows. */
@Component
record RowDecisions(
        Commands commands,
        Claims claims,
        Partners partners,
        LikelyDuplicates likely,
        Valuation valuation,
        PriorityCodes priorities,
        Clock clock) {

    ImportRun begin(String user, String batch, boolean dryRun) {
        return new ImportRun(this, user, batch, dryRun);
    }
}
