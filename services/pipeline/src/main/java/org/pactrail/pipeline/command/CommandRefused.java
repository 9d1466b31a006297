package org.pactrail.pipeline.command;

import java.util.List;
import org.pactrail.web.Problem;

/** Refuses a command that was understood; nothing was written. The message is a sentence that the user can act on. */
public abstract sealed class CommandRefused extends RuntimeException {
    private CommandRefused(String message) {
        super(message);
    }

    /** Refuses by a rule of the domain. */
    public static final class RuleBroken extends CommandRefused {
        public RuleBroken(String message) {
            super(message);
        }
    }

    /** Refuses a command about, or naming, something that does not exist. */
    public static final class Unknown extends CommandRefused {
        public Unknown(String what, Object id) {
            super("There is no " + what + " with the id \"" + Problem.echo(id.toString())
                    + "\". Look it up in the list and use its id.");
        }
    }

    /** Refuses a name that another holds. */
    public static final class Taken extends CommandRefused {
        private final String holder;

        /** @param holder path of the holder */
        public Taken(String message, String holder) {
            super(message);
            this.holder = holder;
        }

        public String holder() {
            return holder;
        }
    }

    /** Refuses a command that was decided upon another version than the present one. */
    public static final class Stale extends CommandRefused {
        private final long seen;
        private final long current;
        private final List<ChangeSince> changes;

        public Stale(long seen, long current) {
            this(seen, current, List.of());
        }

        /** @param changes since the version that was seen, oldest first; empty when they are not read */
        Stale(long seen, long current, List<ChangeSince> changes) {
            super("You decided upon version " + seen + ", and version " + current
                    + " is there now. Read it again, see what changed, and send the command with the new version.");
            this.seen = seen;
            this.current = current;
            this.changes = List.copyOf(changes);
        }

        public long seen() {
            return seen;
        }

        public long current() {
            return current;
        }

        public List<ChangeSince> changes() {
            return changes;
        }
    }

    /** Refuses an idempotency key that was used for another request. */
    public static final class KeyReused extends CommandRefused {
        public KeyReused(String key) {
            super("The Idempotency-Key \"" + Problem.echo(key)
                    + "\" was used for another request. Take a new key for a new request; repeat a request unchanged.");
        }
    }

    /** Refuses a decision upon an entry that cannot be read. */
    public static final class Unreadable extends CommandRefused {
        private final long position;

        public Unreadable(long position) {
            super("The entry of the ledger at position " + position + " cannot be read, so nothing is decided upon it."
                    + " Ask an administrator to void it with POST /api/ledger/" + position
                    + "/void, and send the command again.");
            this.position = position;
        }

        public long position() {
            return position;
        }
    }
}
