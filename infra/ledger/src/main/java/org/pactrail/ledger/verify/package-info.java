/**
 * Checks every entry of a stored ledger, on any storage technology.
 *
 * <p>{@link org.pactrail.ledger.verify.Verification} is the entry point. The surprise: a ledger whose leaves were recomputed after
 * a change is sound by itself; only {@link org.pactrail.ledger.verify.Verification#combined}, compared with a copy's, shows it.
 */
@NullMarked
package org.pactrail.ledger.verify;

import org.jspecify.annotations.NullMarked;
