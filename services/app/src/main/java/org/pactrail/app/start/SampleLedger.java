package org.pactrail.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.Provenance;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.FileImport;
import org.pactrail.web.role.RunsAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the sample into a ledger that holds no other work, before Pactrail takes the first call: the partnership agreements of 2024 as the
 * Telecommunication Development Bureau published them in sum, and made-up ones for 2020 to 2023.
 */
@Component
@Profile("sample")
@RunsAs("pipeline")
class SampleLedger implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLedger.class);
    private static final String OFFICER = "officer";

    private final Ledger ledger;
    private final FileImport imports;

    SampleLedger(Ledger ledger, FileImport imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    @Override
    public void afterSingletonsInstantiated() {
        waitForLedger();
        if (hasOtherWork()) {
            LOG.info("The ledger is in use already; the sample is not loaded");
            return;
        }
        load("sample/partners.csv", "sample/agreements-2024.csv");
        load(null, "sample/agreements-2020-2023-illustrative.csv");
    }

    /** Waits until a server that is away is back; Pactrail takes the first call after that. */
    private void waitForLedger() {
        while (true) {
            try {
                LOG.debug("The sample goes into the ledger after {}", ledger.head());
                return;
            } catch (LedgerAway away) {
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        }
    }

    /**
     * Returns whether anything but an import wrote the last entry. After an import, a sample that was cut off is loaded to its end; its
     * first part stays as it is.
     */
    private boolean hasOtherWork() {
        return ledger.read(Math.max(0, ledger.head().position()), 1).stream()
                .anyMatch(last -> !"import"
                        .equals(Provenance.of(LedgerJson.metadata(last)).channel()));
    }

    private void load(@Nullable String partners, String agreements) {
        try {
            List<String> refusals = imports.run(
                    OFFICER,
                    partners == null ? null : new ClassPathResource(partners),
                    new ClassPathResource(agreements));
            if (!refusals.isEmpty()) {
                throw new IllegalStateException("The sample does not import: " + refusals);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
