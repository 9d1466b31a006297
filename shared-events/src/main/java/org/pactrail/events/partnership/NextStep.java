package org.pactrail.events.partnership;

import java.time.LocalDate;

/** What is to be done next with a prospect, and by when. */
public record NextStep(String what, LocalDate due) {}
