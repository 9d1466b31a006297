package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Describes a change to a signed agreement: an amendment, a correction or the cancellation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Amend.class, name = "AMENDMENT"),
    @JsonSubTypes.Type(value = Change.Correct.class, name = "CORRECTION"),
    @JsonSubTypes.Type(value = Change.Cancel.class, name = "CANCELLATION")
})
public sealed interface Change {
    record Amend(Amendment amendment) implements Change {
        public Amend {
            required(amendment, "amendment");
        }
    }

    record Correct(Correction correction) implements Change {
        public Correct {
            required(correction, "correction");
        }
    }

    record Cancel(LocalDate on) implements Change {
        public Cancel {
            required(on, "on");
        }
    }
}
