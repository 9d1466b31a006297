package org.pactrail.pipeline.command;

import java.util.List;

/** A command was understood and refused; nothing was written. Its message is a sentence that the user can act on. */
public abstract sealed class CommandRefused extends RuntimeException {
    private CommandRefused(String message) {
        super(message);
    }

    /** A rule of the domain stands against it. */
    public static final class RuleBroken extends CommandRefused {
        public RuleBroken(String message) {
            super(message);
        }
    }

    /** What it is about, or names, is not there. */
    public static final class Unknown extends CommandRefused {
        public Unknown(String what, Object id) {
            super("There is no " + what + " with the id \"" + shown(id) + "\". Look it up in the list and use its id.");
        }
    }

    /** A name that only one may hold is held by another. */
    public static final class Taken extends CommandRefused {
        private final String holder;

        /** @param holder path of what holds it */
        public Taken(String message, String holder) {
            super(message);
            this.holder = holder;
        }

        public String holder() {
            return holder;
        }
    }

    /** It was decided upon another version than the one that is there. */
    public static final class Stale extends CommandRefused {
        private final long seen;
        private final long current;
        private final List<ChangeSince> changes;

        public Stale(long seen, long current) {
            this(seen, current, List.of());
        }

        /** @param changes since the version that was seen, oldest first; empty when they are not told */
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

    /** Its idempotency key was used for another request. */
    public static final class KeyReused extends CommandRefused {
        public KeyReused(String key) {
            super("The Idempotency-Key \"" + shown(key)
                    + "\" was used for another request. Take a new key for a new request; repeat a request unchanged.");
        }
    }

    /** It would have to be decided upon an entry that cannot be read. */
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

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
