/**
 * Where a number comes from: the rule it is counted by, its rates, and the events that made it.
 */
@NullMarked
package org.pactrail.figures.passport;

import org.jspecify.annotations.NullMarked;
