/**
 * Copies a ledger into another storage: positions, times, commits, keys and so leaf hashes stay the same. An interrupted copy is
 * continued where it ended. Damaged entries are not copied.
 */
@NullMarked
package org.pactrail.ledger.copy;

import org.jspecify.annotations.NullMarked;
