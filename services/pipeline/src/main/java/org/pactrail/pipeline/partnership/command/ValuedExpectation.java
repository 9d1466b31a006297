package org.pactrail.pipeline.partnership.command;

import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partnership.Expectation;

/**
 * Holds an expectation and its value in US dollars on the day on which it is set.
 *
 * @param usd null when no rate is known: not converted
 */
public record ValuedExpectation(
        Expectation expectation, @Nullable UsdValue usd) {}
