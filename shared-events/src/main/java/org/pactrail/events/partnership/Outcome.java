package org.pactrail.events.partnership;

/** Names the endings of a partnership. */
public enum Outcome {
    LOST(Stage.LOST),
    WITHDRAWN(Stage.WITHDRAWN),
    CANCELLED(Stage.CANCELLED),
    COMPLETED(Stage.COMPLETED);

    private final Stage stage;

    Outcome(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
