package org.pactrail.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sqlite file that holds the ledger; made when missing
 * @param mongoUri address of the MongoDB database that holds the ledger instead, as in {@code mongodb://host/pactrail}
 */
@ConfigurationProperties("pactrail.ledger")
record LedgerSettings(
        @DefaultValue("./data/pactrail.db") Path sqlite,
        @Nullable String mongoUri) {

    /** Whether the ledger is in MongoDB, and not in a file. */
    boolean isMongo() {
        return mongoUri != null && !mongoUri.isBlank();
    }

    /** A file that goes with the ledger: beside it, or in the folder {@code data} below the current one. */
    Path beside(String name) {
        Path file = isMongo() ? Path.of("data", name) : sqlite;
        return file.toAbsolutePath().normalize().resolveSibling(name);
    }
}
