package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import org.jspecify.annotations.Nullable;

/**
 * One contributor's signed commitment in one agreement.
 *
 * @param usd absent when no rate was known: shown as not converted, never counted as if the rate were 1
 */
public record Contribution(
        Contributor contributor,
        Money amount,
        ContributionKind kind,
        @Nullable UsdValue usd) {
    public Contribution {
        required(contributor, "contributor");
        required(amount, "amount");
        required(kind, "kind");
    }
}
