package org.pactrail.ledger.sequence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Receipt;

/**
 * The outcome of one commit in a batch. A refusal is answered only after the write, too: its cause may be a neighbour
 * that the same write stores. Made and answered by the sequencer's thread.
 *
 * @param receipt its positions, null when it is refused
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
     * Answers the decisions before the first accepted commit that was not stored.
     *
     * @param stored how many of the accepted commits are stored
     * @return the commits to decide anew
     */
    static List<PendingCommit> answer(List<Decision> decisions, int stored) {
        int left = stored;
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            if (decision.receipt != null && left-- == 0) {
                return decisions.subList(i, decisions.size()).stream()
                        .map(Decision::pending)
                        .toList();
            }
            decision.answer();
        }
        return List.of();
    }

    private void answer() {
        if (receipt != null) {
            pending.stored(receipt);
        } else if (refusal != null) {
            pending.refused(refusal);
        }
    }
}
