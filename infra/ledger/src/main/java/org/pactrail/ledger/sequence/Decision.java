package org.pactrail.ledger.sequence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Receipt;

/**
 * What a batch says of one commit. A refusal, too, is only told once the write has ended: it may be owed to a neighbour that
 * is stored by that write.
 *
 * @param receipt where it will stand, null when it is refused
 */
record Decision(
        PendingCommit pending,
        @Nullable Receipt receipt,
        @Nullable AppendRefused refusal) {

    static Decision of(Batch batch, PendingCommit pending) {
        try {
            return new Decision(pending, batch.accept(pending), null);
        } catch (AppendRefused refused) {
            return new Decision(pending, null, refused);
        }
    }

    /**
     * Tells those before the first commit that was not stored.
     *
     * @param stored how many of the accepted commits are
     * @return those to decide anew
     */
    static List<PendingCommit> tell(List<Decision> decisions, int stored) {
        int left = stored;
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            if (decision.receipt != null && left-- == 0) {
                return decisions.subList(i, decisions.size()).stream()
                        .map(Decision::pending)
                        .toList();
            }
            decision.tell();
        }
        return List.of();
    }

    private void tell() {
        if (receipt != null) {
            pending.stored(receipt);
        } else if (refusal != null) {
            pending.refused(refusal);
        }
    }
}
