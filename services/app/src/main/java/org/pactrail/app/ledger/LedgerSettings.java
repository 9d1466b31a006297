package org.pactrail.app.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names the place of the ledger: a file, or a MongoDB database.
 *
 * @param sqlite file that holds the ledger; made when missing. A ledger in MongoDB leaves it unmade, and the files that go with the
 *     ledger are still beside it
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

    /** Returns the path of a file that goes with the ledger, such as that of the first admin's password. */
    public Path beside(String name) {
        return sqlite.toAbsolutePath().normalize().resolveSibling(name);
    }
}
