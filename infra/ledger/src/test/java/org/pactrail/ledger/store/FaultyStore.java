package org.pactrail.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.Receipt;

/** A store in memory that runs a test's code before or after its steps. */
public final class FaultyStore implements LedgerStore {
    private volatile InMemoryLedgerStore store;
    public volatile Runnable beforeKnown = () -> {};
    public volatile Runnable beforeWrite = () -> {};
    public volatile Runnable afterWrite = () -> {};
    public volatile Runnable beforeHead = () -> {};
    public volatile Runnable beforeRead = () -> {};

    /** Before a checkpoint is saved. */
    public volatile Runnable beforeSave = () -> {};

    /** First position that reads leave out, as on a replica that is behind. */
    public volatile long hiddenFrom = Long.MAX_VALUE;

    /** Alters the entries of others. */
    public volatile UnaryOperator<List<Entry>> found = entries -> entries;

    public FaultyStore() {
        this(new InMemoryLedgerStore());
    }

    /** Over a store that others may write to as well. */
    public FaultyStore(InMemoryLedgerStore store) {
        this.store = store;
    }

    @Override
    public Known known(List<NewEvent> events, Set<String> keys) {
        beforeKnown.run();
        return store.known(events, keys);
    }

    @Override
    public int write(List<Numbered> commits) {
        beforeWrite.run();
        int stored = store.write(commits);
        afterWrite.run();
        return stored;
    }

    @Override
    public List<Entry> grown(long from) {
        beforeHead.run();
        return found.apply(store.grown(from));
    }

    @Override
    public List<Entry> read(long from, int limit) {
        beforeRead.run();
        return store.read(from, (int) Math.clamp(hiddenFrom - from, 0, limit));
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
    public Instant recordedAt(long position) {
        return store.recordedAt(position);
    }

    @Override
    public Head head() {
        beforeHead.run();
        return store.head();
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return store.checkpoint(name);
    }

    @Override
    public void save(Checkpoint checkpoint) {
        beforeSave.run();
        store.save(checkpoint);
    }

    @Override
    public List<Numbered> commits(long from, int atMost) {
        return store.commits(from, atMost);
    }

    @Override
    public List<SavedView> checkpoints() {
        return store.checkpoints();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Uses the entries of another store from now on. */
    public void redirect(FaultyStore other) {
        store = other.store;
    }

    /** Returns a store with the same entries. */
    public InMemoryLedgerStore kept() {
        return store.reopened();
    }

    /** Returns the stored head, also after the close. */
    public Head stored() {
        return store.reopened().head();
    }
}
