package org.pactrail.ledger.store;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.sequence.SequencedLedger;

/** A store in memory, for tests: it keeps the whole contract but durability. Several ledgers may share it. */
public final class InMemoryLedgerStore implements LedgerStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Entry> entries;
    private final Map<String, List<Entry>> streams = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Receipt> keys;
    private final Map<String, Checkpoint> checkpoints;
    private boolean closed;
    private volatile boolean away;
    private volatile boolean hidesOthers;

    public InMemoryLedgerStore() {
        this(List.of(), Map.of(), Map.of());
    }

    private InMemoryLedgerStore(List<Entry> entries, Map<String, Receipt> keys, Map<String, Checkpoint> checkpoints) {
        this.entries = new ArrayList<>();
        entries.forEach(this::add);
        this.keys = new HashMap<>(keys);
        this.checkpoints = new HashMap<>(checkpoints);
    }

    /** A new ledger on a new store. */
    public static Ledger ledger() {
        return SequencedLedger.on(new InMemoryLedgerStore());
    }

    /** From now on as if on a server that is away, or back again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** From now on ledgers on it do not find what others wrote when they look for it, or do again. */
    public void hidesOthers(boolean hidden) {
        hidesOthers = hidden;
    }

    /** An open store with what this one holds, as if it were opened on the same disk. */
    public InMemoryLedgerStore reopened() {
        lock.lock();
        try {
            return new InMemoryLedgerStore(entries, keys, checkpoints);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Known known(List<NewEvent> events, Set<String> askedKeys) {
        Set<String> asked = events.stream().map(NewEvent::stream).collect(toSet());
        Set<String> askedIds = events.stream().map(NewEvent::id).collect(toSet());
        return open(() -> {
            Map<String, Long> known = new HashMap<>();
            common(asked, streams.keySet())
                    .forEach(
                            stream -> known.put(stream, stream(stream).getLast().sequence()));
            return new Known(known, common(askedIds, ids), common(askedKeys, keys.keySet()));
        });
    }

    @Override
    public int write(List<Numbered> commits) {
        return open(() -> {
            if (commits.getFirst().entries().getFirst().position() != entries.size()) {
                return 0;
            }
            for (Numbered commit : commits) {
                commit.entries().forEach(this::add);
                String key = commit.key();
                if (key != null) {
                    keys.put(
                            key,
                            new Receipt(
                                    commit.entries().getFirst().position(),
                                    commit.entries().getLast().position()));
                }
            }
            return commits.size();
        });
    }

    @Override
    public List<Entry> grown(long from) {
        return hidesOthers ? List.of() : read(from, 1_000);
    }

    @Override
    public List<Entry> read(long from, int limit) {
        return open(() -> {
            int size = entries.size();
            int first = (int) Math.clamp(from, 0, size);
            return List.copyOf(entries.subList(first, (int) Math.min(size, (long) first + limit)));
        });
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        return open(() -> stream(stream).stream()
                .filter(entry -> entry.sequence() >= fromSequence)
                .limit(limit)
                .toList());
    }

    private List<Entry> stream(String name) {
        return streams.getOrDefault(name, List.of());
    }

    @Override
    public Optional<Receipt> committed(String key) {
        return open(() -> Optional.ofNullable(keys.get(key)));
    }

    @Override
    public Instant recordedAt(long position) {
        return open(() -> entries.get((int) position).recordedAt());
    }

    @Override
    public Head head() {
        return open(() -> entries.isEmpty()
                ? Head.EMPTY
                : new Head(entries.getLast().position(), entries.getLast().recordedAt()));
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return open(() -> Optional.ofNullable(checkpoints.get(name)));
    }

    @Override
    public void save(Checkpoint checkpoint) {
        open(() -> {
            checkpoints.put(checkpoint.name(), checkpoint);
            return checkpoint;
        });
    }

    @Override
    public List<Numbered> commits(long from, int atMost) {
        return open(() -> {
            List<Numbered> commits = new ArrayList<>();
            int next = start((int) from);
            for (int found = 0; next < entries.size() && found < atMost; ) {
                int end = (int) entries.get(next).commitEnd() + 1;
                commits.add(new Numbered(List.copyOf(entries.subList(next, end)), key(next)));
                found += end - next;
                next = end;
            }
            return commits;
        });
    }

    @Override
    public List<SavedView> checkpoints() {
        return open(() -> checkpoints.values().stream()
                .map(saved -> new SavedView(saved.name(), saved.version(), saved.position(), saved.state().length))
                .sorted(Comparator.comparing(SavedView::name))
                .toList());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private int start(int position) {
        int start = position;
        while (start > 0 && start < entries.size() && entries.get(start - 1).commitEnd() >= position) {
            start--;
        }
        return start;
    }

    private @Nullable String key(long first) {
        return keys.entrySet().stream()
                .filter(key -> key.getValue().first() == first)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void add(Entry entry) {
        entries.add(entry);
        streams.computeIfAbsent(entry.stream(), stream -> new ArrayList<>()).add(entry);
        ids.add(entry.id());
    }

    private static Set<String> common(Set<String> asked, Set<String> there) {
        Set<String> common = new HashSet<>(asked);
        common.removeIf(text -> !there.contains(text));
        return common;
    }

    private <T> T open(Supplier<T> work) {
        lock.lock();
        try {
            if (closed) {
                throw new LedgerUnavailable("The ledger is closed", null);
            }
            if (away) {
                throw new LedgerAway("The server of the ledger does not answer", null);
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
