package org.pactrail.events.partnership;

/** How a partnership ended. */
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
