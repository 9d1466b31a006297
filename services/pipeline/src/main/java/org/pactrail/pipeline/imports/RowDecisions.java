package org.pactrail.pipeline.imports;

import java.time.Clock;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partner.LikelyDuplicates;
import org.pactrail.pipeline.partner.PartnerRegister;
import org.pactrail.pipeline.value.PriorityCodes;
import org.springframework.stereotype.Component;

/** Holds the parts that every import needs to decide its rows. */
@Component
record RowDecisions(
        Commands commands,
        Claims claims,
        PartnerRegister partners,
        LikelyDuplicates likely,
        Valuation valuation,
        PriorityCodes priorities,
        Clock clock) {

    ImportRun begin(String user, String batch, boolean dryRun) {
        return new ImportRun(this, user, batch, dryRun);
    }
}
