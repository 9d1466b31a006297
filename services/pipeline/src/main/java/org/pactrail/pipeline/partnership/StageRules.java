package org.pactrail.pipeline.partnership;

import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.command.CommandRefused.RuleBroken;

/** Refuses commands by the partnership's stage, each with the remedy. */
final class StageRules {
    private StageRules() {}

    static void refuseUnlessMayBecome(Stage stage, Stage next) {
        if (!stage.mayBecome().contains(next)) {
            throw new RuleBroken("A partnership that is " + stage + " cannot become " + next + ". " + whatToDo(stage));
        }
    }

    static void refuseUnlessBeforeSignature(Stage stage, String what) {
        if (stage != Stage.PROSPECT && stage != Stage.NEGOTIATION) {
            throw new RuleBroken("You can only " + what + " before signature, and this partnership is " + stage + ". "
                    + whatToDo(stage));
        }
    }

    static void refuseUnlessOpen(Stage stage, String what) {
        if (stage.mayBecome().isEmpty()) {
            throw new RuleBroken("You cannot " + what + ": this partnership is " + stage + ". " + whatToDo(stage));
        }
    }

    static void refuseUnlessReopenable(Stage stage) {
        if (!stage.isReopenable()) {
            throw new RuleBroken("Only a lost or withdrawn partnership is re-opened, and this one is " + stage + ". "
                    + whatToDo(stage));
        }
    }

    static void refuseUnlessMayReceive(Stage stage) {
        if (stage != Stage.SIGNED && stage != Stage.FUNDED) {
            throw new RuleBroken("Money can only come in against a signed agreement, and this partnership is " + stage
                    + ". " + whatToDo(stage));
        }
    }

    /**
     * Refuses a change of an agreement that is not signed or funded.
     *
     * @param what as in "Only a signed agreement is amended"
     */
    static void refuseUnlessMayChange(Stage stage, String what) {
        if (stage != Stage.SIGNED && stage != Stage.FUNDED) {
            throw new RuleBroken("Only a signed agreement is " + what + ", and this partnership is " + stage + ". "
                    + whatToDo(stage));
        }
    }

    /** Refuses a correction before signature; a completed agreement may be corrected as well. */
    static void refuseUnlessMayCorrect(Stage stage) {
        if (stage != Stage.COMPLETED) {
            refuseUnlessMayChange(stage, "corrected");
        }
    }

    private static String whatToDo(Stage stage) {
        return switch (stage) {
            case PROSPECT -> "Start its negotiation first: each stage follows the one before.";
            case NEGOTIATION -> "Sign it first, or end it as lost or withdrawn.";
            case SIGNED, FUNDED -> "Record what it receives, complete it, or cancel it with a reason.";
            case LOST, WITHDRAWN -> "Re-open it first.";
            case CANCELLED, COMPLETED -> "It has ended for good: open a new partnership.";
        };
    }
}
