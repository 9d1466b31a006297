/**
 * Copying a ledger into another storage, entry by entry as it stands: positions, times, commits, keys and so leaf hashes stay the
 * same. A copy that was cut off is taken up where it ended. What cannot be what was written is not copied.
 */
@NullMarked
package org.pactrail.ledger.copy;

import org.jspecify.annotations.NullMarked;
