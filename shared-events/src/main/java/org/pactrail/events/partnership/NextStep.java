package org.pactrail.events.partnership;

import static org.pactrail.events.Required.required;

import java.time.LocalDate;

/** Describes the step that is to be done next with a partnership, and the day on which it is due. */
public record NextStep(String what, LocalDate due) {
    public NextStep {
        required(what, "what");
        required(due, "due");
    }
}
