/**
 * Extends the table of monthly rates by CSV files of the office, every rate with its source and day. A file is taken as a whole or not at
 * all. Surprise: a later rate for a month replaces the earlier one, and agreements signed by then keep theirs.
 */
@NullMarked
package org.pactrail.pipeline.rates;

import org.jspecify.annotations.NullMarked;
