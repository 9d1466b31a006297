package org.pactrail.ledger;

/** Thrown when the ledger refuses a commit; nothing of the commit was stored. */
public sealed class AppendRefused extends RuntimeException {
    private AppendRefused(String message) {
        super(message);
    }

    /** An event does not follow the head of its stream: another writer was first. */
    public static final class SequenceConflict extends AppendRefused {
        private final String stream;
        private final long sequence;

        public SequenceConflict(String stream, long sequence, long head) {
            super("The event must follow the head of its stream: stream=" + stream + " sequence=" + sequence + " head="
                    + head);
            this.stream = stream;
            this.sequence = sequence;
        }

        public String stream() {
            return stream;
        }

        public long sequence() {
            return sequence;
        }
    }

    /** An event with the same id is in the ledger. */
    public static final class DuplicateEvent extends AppendRefused {
        public DuplicateEvent(String id) {
            super("An event with this id is in the ledger: id=" + id);
        }
    }

    /** A commit with the same idempotency key is in the ledger; {@link Ledger#committed} finds it. */
    public static final class KeyTaken extends AppendRefused {
        public KeyTaken(String key) {
            super("A commit with this key is in the ledger: key=" + key);
        }
    }

    /** The commit exceeds {@link Commit#MOST_BYTES}. */
    public static final class TooLarge extends AppendRefused {
        public TooLarge(long bytes, long most) {
            super("A commit must not be larger than 8 MB. Record less at a time: bytes=" + bytes + " most=" + most);
        }
    }
}
