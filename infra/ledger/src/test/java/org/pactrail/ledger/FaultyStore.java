package org.pactrail.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store in memory, but for what a test makes happen right before it looks something up or writes. */
final class FaultyStore implements LedgerStore {
    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    volatile Runnable beforeKnown = () -> {};
    volatile Runnable beforeWrite = () -> {};

    @Override
    public Known known(Set<String> streams, Set<String> ids, Set<String> keys) {
        beforeKnown.run();
        return store.known(streams, ids, keys);
    }

    @Override
    public void write(List<Numbered> commits) {
        beforeWrite.run();
        store.write(commits);
    }

    @Override
    public List<Entry> read(long from, int limit) {
        return store.read(from, limit);
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        return store.readStream(stream, fromSequence, limit);
    }

    @Override
    public Optional<Receipt> committed(String key) {
        return store.committed(key);
    }

    @Override
    public long firstAt(Instant time) {
        return store.firstAt(time);
    }

    @Override
    public Head head() {
        return store.head();
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return store.checkpoint(name);
    }

    @Override
    public void save(Checkpoint checkpoint) {
        store.save(checkpoint);
    }

    @Override
    public void close() {
        store.close();
    }

    /** What is stored, also after it was closed. */
    Head stored() {
        return store.reopened().head();
    }
}
