package org.pactrail.events.partnership;

import java.util.Set;

/** Where a partnership stands. The table {@link #mayBecome()} is the whole process. */
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
     * The stages that may follow this one; {@code FUNDED} only ever by receipts. That a funded partnership is signed again when
     * money went back is no step of its own either.
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

    /** Whether it may be re-opened, and then stands where it stood before it ended. */
    public boolean isReopenable() {
        return this == LOST || this == WITHDRAWN;
    }

    /** Whether an agreement was signed and still counts. */
    public boolean isInForce() {
        return this == SIGNED || this == FUNDED || this == COMPLETED;
    }
}
