/**
 * The ledger as Axon sees it: a stream is an aggregate, an append is a commit, a tracking token is a position.
 *
 * <p>{@link org.pactrail.ledger.axon.LedgerEventStorageEngine} stores what aggregates apply,
 * {@link org.pactrail.ledger.axon.LedgerMessageSource} pushes it to streaming processors,
 * {@link org.pactrail.ledger.axon.LogicalNameSerializer} keeps Java's class names out of the ledger and
 * {@link org.pactrail.ledger.axon.CommitScope} returns a command's positions to its caller. The surprise: the ledger has
 * no field for an aggregate's type, so it travels in the entry's metadata under
 * {@value org.pactrail.ledger.axon.LedgerEventStorageEngine#AGGREGATE_TYPE}, a name that no event may use for itself.
 */
@NullMarked
package org.pactrail.ledger.axon;

import org.jspecify.annotations.NullMarked;
