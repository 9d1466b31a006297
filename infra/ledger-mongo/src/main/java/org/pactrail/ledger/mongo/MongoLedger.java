package org.pactrail.ledger.mongo;

import com.mongodb.ConnectionString;
import java.time.Duration;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.LedgerStore;
import org.pactrail.ledger.store.StoredLedger;

/** Opens ledgers that are stored in a MongoDB database. */
public final class MongoLedger {
    private static final Duration RESOLVING = Duration.ofSeconds(5);

    private MongoLedger() {}

    /**
     * Opens the ledger in the database of an address, beside other processes; makes its collections where they are
     * missing. Opens also while the server does not answer; until it does, every call throws {@link
     * org.pactrail.ledger.LedgerAway}.
     *
     * @param uri {@code mongodb://host/database}. Of MongoDB's connection options, those for hosts, credentials, TLS,
     *     the replica set, a proxy, compression and pool sizes are used. Options that the ledger's guarantees rest on
     *     are ignored: {@code w}, {@code journal}, {@code wtimeoutMS}, {@code readConcernLevel}, {@code readPreference}
     *     with its tags, {@code retryReads}, {@code retryWrites}, and the timeouts {@code timeoutMS}, {@code
     *     connectTimeoutMS}, {@code socketTimeoutMS}, {@code serverSelectionTimeoutMS}, {@code heartbeatFrequencyMS}
     *     and {@code waitQueueTimeoutMS}
     * @throws LedgerUnavailable when the address is malformed, or the database is damaged, foreign or of a newer
     *     format; the message says what to do
     */
    public static Ledger open(String uri) {
        return open(uri, RESOLVING);
    }

    /**
     * Opens the ledger as {@link #open(String)} does.
     *
     * @param resolving how long the writer tries to find the outcome of a batch whose answer was lost
     */
    static Ledger open(String uri, Duration resolving) {
        Server server = Server.at(address(uri));
        try {
            return SequencedLedger.on(new MongoLedgerStore(server, resolving));
        } catch (RuntimeException | Error failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * Opens the database as {@link #open(String)} does, for copies of entries that were recorded elsewhere.
     *
     * @throws LedgerUnavailable as {@link #open(String)} does
     */
    public static LedgerStore store(String uri) {
        return new MongoLedgerStore(Server.at(address(uri)), RESOLVING);
    }

    /**
     * Opens the database for reading, without a check: also one that other processes have open, and one that {@link
     * #open(String)} refuses as damaged. Makes nothing in the database.
     *
     * @throws LedgerUnavailable when the address is malformed, the server does not answer, or the database holds no
     *     ledger of a known format; the message says what to do
     */
    public static StoredLedger reading(String uri) {
        Server server = Server.toRead(address(uri));
        try {
            return server.ask(() -> new MongoStoredLedger(server));
        } catch (RuntimeException | Error failed) {
            server.close();
            throw failed;
        }
    }

    private static ConnectionString address(String uri) {
        ConnectionString address;
        try {
            address = new ConnectionString(uri);
        } catch (IllegalArgumentException malformed) {
            throw new LedgerUnavailable(
                    "The address of the ledger is not understood. Give one like mongodb://host:27017/pactrail: "
                            + malformed.getMessage(),
                    malformed);
        }
        String database = address.getDatabase();
        if (database == null || database.isBlank()) {
            throw new LedgerUnavailable(
                    "The address of the ledger must name a database, as in mongodb://host:27017/pactrail: hosts="
                            + address.getHosts(),
                    null);
        }
        return address;
    }
}
