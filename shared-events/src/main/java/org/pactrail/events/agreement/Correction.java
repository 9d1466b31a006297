package org.pactrail.events.agreement;

import static org.pactrail.events.Required.copied;
import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.pactrail.events.partner.PartnerId;

/** Describes the correction of one part of a signed agreement that was recorded wrongly: the part, and its right value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.SignedOn.class, name = "SIGNED_ON"),
    @JsonSubTypes.Type(value = Correction.OfContribution.class, name = "CONTRIBUTION"),
    @JsonSubTypes.Type(value = Correction.Regions.class, name = "REGIONS"),
    @JsonSubTypes.Type(value = Correction.Priorities.class, name = "PRIORITIES"),
    @JsonSubTypes.Type(value = Correction.Parties.class, name = "PARTIES")
})
public sealed interface Correction {
    record SignedOn(LocalDate signedOn) implements Correction {
        public SignedOn {
            required(signedOn, "signedOn");
        }
    }

    /**
     * Corrects one contribution.
     *
     * @param index of the contribution among all of the agreement and its amendments, from 0
     */
    record OfContribution(int index, Contribution contribution) implements Correction {
        public OfContribution {
            required(contribution, "contribution");
        }
    }

    record Regions(Allocation regions) implements Correction {
        public Regions {
            required(regions, "regions");
        }
    }

    record Priorities(Allocation priorities) implements Correction {
        public Priorities {
            required(priorities, "priorities");
        }
    }

    record Parties(List<PartnerId> parties) implements Correction {
        public Parties {
            parties = copied(parties, "parties");
        }
    }
}
