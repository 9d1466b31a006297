package org.pactrail.app.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names the place of the ledger: a file, or a MongoDB database.
 *
 * @param sqlite file that holds the ledger; made when missing
 * @param mongoUri address of the MongoDB database that holds the ledger instead, as in {@code mongodb://host/pactrail}
 */
@ConfigurationProperties("pactrail.ledger")
public record LedgerSettings(
        @DefaultValue("./data/pactrail.db") Path sqlite,
        @Nullable String mongoUri) {

    /** Returns whether the ledger is in MongoDB, and not in a file. */
    public boolean isMongo() {
        return mongoUri != null && !mongoUri.isBlank();
    }

    /** Returns the path of a file that goes with the ledger: beside the ledger's file, or in the folder {@code data}. */
    public Path beside(String name) {
        Path file = isMongo() ? Path.of("data", name) : sqlite;
        return file.toAbsolutePath().normalize().resolveSibling(name);
    }
}
