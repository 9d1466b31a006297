package org.pactrail.pipeline.partnership.web;

import java.time.LocalDate;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.web.text.OneLine;

/** A step that is to be done next, and the day on which it is due. */
record NextStepBody(OneLine what, LocalDate due) {
    NextStep nextStep() {
        return new NextStep(what.text(), due);
    }
}
