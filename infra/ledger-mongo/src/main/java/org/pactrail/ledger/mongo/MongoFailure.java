package org.pactrail.ledger.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;

/** Converts the driver's exceptions into exceptions whose message says what to do. */
final class MongoFailure {
    private MongoFailure() {}

    static LedgerUnavailable with(String ledger, MongoException cause) {
        if (cause instanceof MongoInterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (isAway(cause)) {
            return new LedgerAway(
                    "The MongoDB server of the ledger does not answer. Pactrail goes on once it does; see that it runs and can"
                            + " be reached: ledger=" + ledger + " cause=" + sentence(cause),
                    cause);
        }
        if (cause instanceof MongoSecurityException) {
            return new LedgerUnavailable(
                    "The MongoDB server does not let Pactrail in. Check user and password: ledger=" + ledger, cause);
        }
        return new LedgerUnavailable(
                "The MongoDB server refused what Pactrail asked. See its log: ledger=" + ledger + " cause="
                        + sentence(cause),
                cause);
    }

    /** Returns whether the request cannot have reached the server. */
    static boolean wasNeverSent(MongoException cause) {
        return (cause instanceof MongoTimeoutException && !(cause instanceof MongoOperationTimeoutException))
                || cause instanceof MongoSocketOpenException
                || cause instanceof MongoConnectionPoolClearedException;
    }

    private static boolean isAway(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> false;
            case MongoTimeoutException timeout -> true;
            case MongoSocketException socket -> true;
            case MongoNotPrimaryException demoted -> true;
            case MongoNodeIsRecoveringException recovering -> true;
            case MongoServerUnavailableException unavailable -> true;
            case MongoConnectionPoolClearedException cleared -> true;
            case MongoExecutionTimeoutException slow -> true;
            case MongoInterruptedException interrupted -> true;
            case MongoSecurityException security -> isAway(security.getCause());
            default -> false;
        };
    }

    private static String sentence(MongoException cause) {
        String message = String.valueOf(cause.getMessage());
        return cause.getClass().getSimpleName() + ": " + message.substring(0, Math.min(message.length(), 200));
    }
}
