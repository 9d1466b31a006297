/** The table of monthly rates that an office extends: uploaded as CSV, every rate with its source and day. */
@NullMarked
package org.pactrail.pipeline.rates;

import org.jspecify.annotations.NullMarked;
