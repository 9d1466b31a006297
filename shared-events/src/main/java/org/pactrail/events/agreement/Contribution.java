package org.pactrail.events.agreement;

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
        @Nullable UsdValue usd) {}
