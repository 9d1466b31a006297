/**
 * The proof that a ledger is what was written, entry by entry, whatever technology keeps it.
 *
 * <p>{@link org.pactrail.ledger.verify.Verification} is all of it. The surprise: a ledger whose leaves were computed anew after a
 * change is sound by itself; only comparing {@link org.pactrail.ledger.verify.Verification#combined} with that of a copy tells.
 */
@NullMarked
package org.pactrail.ledger.verify;

import org.jspecify.annotations.NullMarked;
