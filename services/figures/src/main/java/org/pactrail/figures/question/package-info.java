/**
 * Reads the parameters that only questions about figures have, refuses codes and ids that do not exist, and reads who recorded an entry.
 *
 * <p>The surprise: a priority exists once an agreement is allocated to it, because the office's own list is not in the ledger.
 */
@NullMarked
package org.pactrail.figures.question;

import org.jspecify.annotations.NullMarked;
