package org.pactrail.ledger.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;

/**
 * Holds a commit in the sequencer; its caller waits for the outcome. Made and awaited by the caller's thread; decided
 * once, by the sequencer's.
 */
final class PendingCommit {
    final Commit commit;
    private final List<byte[]> bodies;
    private final CountDownLatch decided = new CountDownLatch(1);
    private @Nullable Receipt receipt;
    private @Nullable RuntimeException refusal;

    /** Hashes the events' bodies on the caller's thread. */
    PendingCommit(Commit commit) {
        this.commit = commit;
        this.bodies = new ArrayList<>(commit.events().size());
        for (NewEvent event : commit.events()) {
            bodies.add(LeafHash.body(
                    event.stream(),
                    event.sequence(),
                    event.id(),
                    event.type(),
                    event.revision(),
                    event.payload(),
                    event.metadata()));
        }
    }

    byte[] body(int index) {
        return bodies.get(index);
    }

    void stored(Receipt where) {
        receipt = where;
        decided.countDown();
    }

    /** Refuses the commit; does nothing once it is decided. */
    void refused(RuntimeException why) {
        if (decided.getCount() > 0) {
            refusal = why;
            decided.countDown();
        }
    }

    Receipt await() {
        Uninterruptibly.await(decided::await);
        if (receipt != null) {
            return receipt;
        }
        throw refusal == null ? new IllegalStateException("Neither stored nor refused: " + commit) : refusal;
    }
}
