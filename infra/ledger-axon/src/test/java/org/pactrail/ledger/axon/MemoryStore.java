package org.pactrail.ledger.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerStore;
import org.pactrail.ledger.Receipt;

/** A ledger's store that is gone with its process. */
final class MemoryStore implements LedgerStore {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> streams = new HashMap<>();
    private final Map<String, Receipt> keys = new HashMap<>();
    private final Map<String, Checkpoint> checkpoints = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    @Override
    public synchronized Known known(Set<String> names, Set<String> askedIds, Set<String> askedKeys) {
        Map<String, Long> heads = new HashMap<>();
        streams.forEach((name, stream) -> {
            if (names.contains(name)) {
                heads.put(name, stream.getLast().sequence());
            }
        });
        Set<String> takenIds = new HashSet<>(askedIds);
        takenIds.retainAll(ids);
        Set<String> takenKeys = new HashSet<>(askedKeys);
        takenKeys.retainAll(keys.keySet());
        return new Known(heads, takenIds, takenKeys);
    }

    @Override
    public synchronized void write(List<Numbered> commits) {
        for (Numbered commit : commits) {
            for (Entry entry : commit.entries()) {
                entries.add(entry);
                ids.add(entry.id());
                streams.computeIfAbsent(entry.stream(), name -> new ArrayList<>())
                        .add(entry);
            }
            if (commit.key() != null) {
                keys.put(
                        commit.key(),
                        new Receipt(
                                commit.entries().getFirst().position(),
                                commit.entries().getLast().position()));
            }
        }
    }

    @Override
    public synchronized List<Entry> read(long from, int limit) {
        return page(entries, from, limit);
    }

    @Override
    public synchronized List<Entry> readStream(String stream, long fromSequence, int limit) {
        return page(streams.getOrDefault(stream, List.of()), fromSequence, limit);
    }

    @Override
    public synchronized Optional<Receipt> committed(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    @Override
    public synchronized long firstAt(Instant time) {
        return entries.stream()
                .filter(entry -> !entry.recordedAt().isBefore(time))
                .map(Entry::position)
                .findFirst()
                .orElse((long) entries.size());
    }

    @Override
    public synchronized Head head() {
        return entries.isEmpty()
                ? Head.EMPTY
                : new Head(entries.size() - 1, entries.getLast().recordedAt());
    }

    @Override
    public synchronized Optional<Checkpoint> checkpoint(String name) {
        return Optional.ofNullable(checkpoints.get(name));
    }

    @Override
    public synchronized void save(Checkpoint checkpoint) {
        checkpoints.put(checkpoint.name(), checkpoint);
    }

    @Override
    public void close() {}

    private static List<Entry> page(List<Entry> all, long from, int limit) {
        int start = (int) Math.min(from, all.size());
        return List.copyOf(all.subList(start, Math.min(all.size(), start + limit)));
    }
}
