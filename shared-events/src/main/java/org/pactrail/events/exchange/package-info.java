/** Defines the CSV files that an import takes and an export makes: their columns, and the cells with a fixed meaning. */
@NullMarked
package org.pactrail.events.exchange;

import org.jspecify.annotations.NullMarked;
