package org.pactrail.pipeline.partnership;

import org.pactrail.pipeline.command.CommandRefused;

/** What becomes of a command. */
public enum Verdict {
    DONE,
    BROKEN,
    UNKNOWN,
    TAKEN,
    STALE;

    /** A command of which nothing comes. */
    public static final class Refused extends RuntimeException {
        public final Verdict verdict;

        private Refused(Verdict verdict) {
            super(verdict.name());
            this.verdict = verdict;
        }
    }

    /** @throws Refused when it is so */
    public void when(boolean refused) {
        if (refused) {
            throw new Refused(this);
        }
    }

    static Verdict of(CommandRefused refused) {
        return switch (refused) {
            case CommandRefused.RuleBroken it -> BROKEN;
            case CommandRefused.Unknown it -> UNKNOWN;
            case CommandRefused.Taken it -> TAKEN;
            case CommandRefused.Stale it -> STALE;
            case CommandRefused.Unreadable it -> throw new IllegalArgumentException("Every entry is sound here", it);
            case CommandRefused.KeyReused it -> throw new IllegalArgumentException("No keys are used here", it);
        };
    }
}
