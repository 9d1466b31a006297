package org.pactrail.ledger.sequence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.LedgerStore.Known;
import org.pactrail.ledger.store.LedgerStore.Numbered;

/**
 * Accepts or refuses the commits of one batch in order and numbers the accepted ones, from the stored values and from
 * those accepted before. A refused commit changes nothing for its neighbours. Made by the sequencer's thread for each
 * batch, and made anew when a write lost a race.
 */
final class Batch {
    private final Map<String, Long> heads;
    private final Set<String> ids;
    private final Set<String> keys;
    private final List<Numbered> accepted = new ArrayList<>();
    private long next;
    private @Nullable Instant latest;

    Batch(Known known, Head head) {
        this.heads = new HashMap<>(known.heads());
        this.ids = new HashSet<>(known.ids());
        this.keys = new HashSet<>(known.keys());
        this.next = head.entries();
        this.latest = head.recordedAt();
    }

    /** Returns the accepted commits, numbered from the head on without a gap. */
    List<Numbered> accepted() {
        return accepted;
    }

    /**
     * Numbers a commit.
     *
     * @throws AppendRefused and leaves the batch unchanged
     */
    Receipt accept(PendingCommit pending) {
        Commit commit = pending.commit;
        refuseUnlessNew(commit);
        long first = next;
        long last = first + commit.events().size() - 1;
        List<Entry> entries = new ArrayList<>(commit.events().size());
        for (int i = 0; i < commit.events().size(); i++) {
            entries.add(entry(commit.events().get(i), first + i, last, pending.body(i)));
        }
        accepted.add(new Numbered(entries, commit.key()));
        next = last + 1;
        return new Receipt(first, last);
    }

    private void refuseUnlessNew(Commit commit) {
        String key = commit.key();
        if (key != null && keys.contains(key)) {
            throw new AppendRefused.KeyTaken(key);
        }
        Map<String, Long> headsAfter = new HashMap<>();
        Set<String> idsAfter = new HashSet<>();
        for (NewEvent event : commit.events()) {
            long head = headsAfter.getOrDefault(event.stream(), heads.getOrDefault(event.stream(), -1L));
            if (event.sequence() != head + 1) {
                throw new AppendRefused.SequenceConflict(event.stream(), event.sequence(), head);
            }
            if (ids.contains(event.id()) || !idsAfter.add(event.id())) {
                throw new AppendRefused.DuplicateEvent(event.id());
            }
            headsAfter.put(event.stream(), event.sequence());
        }
        heads.putAll(headsAfter);
        ids.addAll(idsAfter);
        if (key != null) {
            keys.add(key);
        }
    }

    private Entry entry(NewEvent event, long position, long commitEnd, byte[] body) {
        Instant at = event.at().truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = latest != null && latest.isAfter(at) ? latest : at;
        latest = recordedAt;
        return new Entry(
                position,
                commitEnd,
                recordedAt,
                event.stream(),
                event.sequence(),
                event.id(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata(),
                LeafHash.leaf(recordedAt, body));
    }
}
