/**
 * A ledger in a MongoDB database, standalone or replica set, that several processes may append to at once.
 *
 * <p>{@link org.pactrail.ledger.mongo.MongoLedger} opens it; all else is private to the package. One document of the collection
 * {@code ledger} is one commit: its {@code _id} is the position of its first event, so that the unique {@code _id} is the
 * compare-and-swap on the ledger's end. Nothing but single-document atomicity and unique indexes is needed: no transactions, no
 * sessions, no change streams. The surprise: the place of an event in its stream is one text, {@code at = "stream#sequence"},
 * so that one {@code $in} finds many of them.
 */
@NullMarked
package org.pactrail.ledger.mongo;

import org.jspecify.annotations.NullMarked;
