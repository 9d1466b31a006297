/**
 * Voids entries of the ledger that cannot be read, because they lack a part that every event of their type has. Until an administrator
 * voids such an entry, nothing is decided upon its stream; afterwards the entry is passed over.
 */
@NullMarked
package org.pactrail.pipeline.voiding;

import org.jspecify.annotations.NullMarked;
