/** The CSV files that an import takes and an export makes: their columns, and the words in their cells that stand for something else. */
@NullMarked
package org.pactrail.events.exchange;

import org.jspecify.annotations.NullMarked;
