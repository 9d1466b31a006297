package org.pactrail.events.partnership;

import static org.pactrail.events.Required.required;

import java.time.LocalDate;

/** What is to be done next with a prospect, and by when. */
public record NextStep(String what, LocalDate due) {
    public NextStep {
        required(what, "what");
        required(due, "due");
    }
}
