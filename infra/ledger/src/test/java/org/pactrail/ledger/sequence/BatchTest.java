package org.pactrail.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.AppendRefused.DuplicateEvent;
import org.pactrail.ledger.AppendRefused.SequenceConflict;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.LedgerStore.Known;

class BatchTest {
    private final Batch batch = new Batch(new Known(Map.of(), Set.of(), Set.of()), Head.EMPTY);

    @Test
    void a_refused_commit_takes_nothing_from_its_neighbours_in_the_batch() {
        refuses(keyed("key", event("a", 0), event("b", 5)), SequenceConflict.class);
        assertThat(accept(keyed("key", event("a", 0)))).isEqualTo(new Receipt(0, 0));
        refuses(keyed("other", event("a", 1), event("b", 0, "a#0", NOON, "{}")), DuplicateEvent.class);
        assertThat(accept(keyed("other", event("a", 1), event("b", 0)))).isEqualTo(new Receipt(1, 2));
        assertThat(batch.accepted()).hasSize(2);
    }

    private Receipt accept(Commit commit) {
        return batch.accept(new PendingCommit(commit));
    }

    private void refuses(Commit commit, Class<? extends AppendRefused> why) {
        assertThatThrownBy(() -> accept(commit)).isInstanceOf(why);
    }
}
