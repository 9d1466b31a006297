package org.pactrail.events.agreement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What is proposed for a signed agreement. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Amend.class, name = "AMENDMENT"),
    @JsonSubTypes.Type(value = Change.Correct.class, name = "CORRECTION"),
    @JsonSubTypes.Type(value = Change.Cancel.class, name = "CANCELLATION")
})
public sealed interface Change {
    record Amend(Amendment amendment) implements Change {}

    record Correct(Correction correction) implements Change {}

    record Cancel(LocalDate on) implements Change {}
}
