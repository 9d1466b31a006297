package org.pactrail.events.agreement;

import static org.pactrail.events.Required.copied;
import static org.pactrail.events.Required.required;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of a signed agreement's value.
 *
 * @param reference of the amendment itself
 * @param amendedOn the day in whose year the deltas count
 * @param contributions deltas, negative for a decrease, with their own USD values; their indexes go on where those of the agreement and its
 *     earlier amendments end
 */
public record Amendment(AmendmentId id, String reference, LocalDate amendedOn, List<Contribution> contributions) {
    public Amendment {
        required(id, "id");
        required(reference, "reference");
        required(amendedOn, "amendedOn");
        contributions = copied(contributions, "contributions");
    }
}
