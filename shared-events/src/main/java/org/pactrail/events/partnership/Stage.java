package org.pactrail.events.partnership;

import java.util.Set;

/** Names the stages of a partnership. The table {@link #mayBecome()} is the whole process. */
public enum Stage {
    PROSPECT,
    NEGOTIATION,
    SIGNED,
    FUNDED,
    LOST,
    WITHDRAWN,
    CANCELLED,
    COMPLETED;

    /**
     * Returns the stages that may follow this one; {@code FUNDED} only ever by receipts. The return of a funded partnership to
     * {@code SIGNED}, when money went back, is no step of its own either.
     */
    public Set<Stage> mayBecome() {
        return switch (this) {
            case PROSPECT -> Set.of(NEGOTIATION, LOST, WITHDRAWN);
            case NEGOTIATION -> Set.of(SIGNED, LOST, WITHDRAWN);
            case SIGNED -> Set.of(FUNDED, CANCELLED, COMPLETED);
            case FUNDED -> Set.of(CANCELLED, COMPLETED);
            case LOST, WITHDRAWN, CANCELLED, COMPLETED -> Set.of();
        };
    }

    /** Returns whether a partnership in this stage may be re-opened, which returns it to the stage before its end. */
    public boolean isReopenable() {
        return this == LOST || this == WITHDRAWN;
    }

    /** Returns whether an agreement was signed and still counts. */
    public boolean isInForce() {
        return this == SIGNED || this == FUNDED || this == COMPLETED;
    }
}
