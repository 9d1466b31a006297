package org.pactrail.ledger;

import org.junit.jupiter.api.Nested;
import org.pactrail.ledger.store.StoredLedger;

/** The contract of every ledger. An adapter's test extends it and opens its own ledger. */
public abstract class LedgerContract {
    /**
     * Opens the ledger in a storage that is new for each test. Called again in the same test, after the ledger before was
     * closed, it opens what is in the same storage.
     */
    protected abstract Ledger open();

    /** What is stored by the ledger that was opened last, to be read only, also while that is open. */
    protected abstract StoredLedger stored();

    @Nested
    class Appending extends AppendingContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }
    }

    @Nested
    class Refusing extends RefusingContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }
    }

    @Nested
    class Reading extends ReadingContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }
    }

    @Nested
    class Follow extends FollowingContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }
    }

    @Nested
    class Checkpoints extends CheckpointContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }
    }

    @Nested
    class Stored extends StoredContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }

        @Override
        StoredLedger stored() {
            return LedgerContract.this.stored();
        }
    }

    @Nested
    class Racing extends RacingContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }
    }

    @Nested
    class Random_commits extends ModelContract {
        @Override
        Ledger open() {
            return LedgerContract.this.open();
        }
    }
}
