package org.pactrail.app.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Follower;
import org.pactrail.ledger.Following;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.Scan;

/** A ledger without checkpoints in which nobody reads on before they may, as a long one does for a while. */
record HeldUpLedger(Ledger ledger, CountDownLatch may) implements Ledger {
    @Override
    public Following follow(String name, long from, Follower follower) {
        return ledger.follow(name, from, follower);
    }

    @Override
    public Optional<Checkpoint> checkpoint(String name) {
        return Optional.empty();
    }

    @Override
    public Receipt append(Commit commit) {
        return ledger.append(commit);
    }

    @Override
    public List<Entry> read(long from, int limit) {
        return ledger.read(from, limit);
    }

    @Override
    public Scan scan(long from) {
        try {
            may.await();
        } catch (InterruptedException closed) {
            throw new LedgerUnavailable("closed", closed);
        }
        return ledger.scan(from);
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence, int limit) {
        return ledger.readStream(stream, fromSequence, limit);
    }

    @Override
    public Optional<Receipt> committed(String key) {
        return ledger.committed(key);
    }

    @Override
    public long firstAt(Instant time) {
        return ledger.firstAt(time);
    }

    @Override
    public Head head() {
        return ledger.head();
    }

    @Override
    public void save(Checkpoint checkpoint) {
        ledger.save(checkpoint);
    }

    @Override
    public Optional<Throwable> failure() {
        return ledger.failure();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
