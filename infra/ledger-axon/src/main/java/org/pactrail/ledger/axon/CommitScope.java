package org.pactrail.ledger.axon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Receipt;

/**
 * Records the commits of {@link LedgerEventStorageEngine} during a call, on the call's own thread: Axon's simple
 * command bus handles a command on the thread that sends it. Within nested calls only the inner one records.
 */
public final class CommitScope {
    private static final ScopedValue<CommitScope> CURRENT = ScopedValue.newInstance();

    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    private CommitScope() {}

    /**
     * Runs a call and returns its result with its commits. Exceptions pass through.
     *
     * @param call usually one command, sent and waited for
     */
    public static <R extends @Nullable Object, X extends Throwable> Committed<R> during(
            ScopedValue.CallableOp<? extends R, X> call) throws X {
        CommitScope scope = new CommitScope();
        R result = ScopedValue.where(CURRENT, scope).call(call);
        return new Committed<>(result, scope.receipts, scope.versions);
    }

    static void note(Commit commit, Receipt receipt) {
        if (CURRENT.isBound()) {
            CommitScope scope = CURRENT.get();
            scope.receipts.add(receipt);
            commit.events().forEach(event -> scope.versions.put(event.stream(), event.sequence()));
        }
    }
}
