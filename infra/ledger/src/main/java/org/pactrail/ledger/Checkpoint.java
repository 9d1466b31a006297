package org.pactrail.ledger;

/**
 * What a view had become at a position, saved so that a restart folds only what came later. Losing one costs time, never
 * truth.
 *
 * @param name of the view; the newest checkpoint of a name replaces the one before
 * @param version of the view's fold; a checkpoint of another version is of no use
 * @param position of the last entry folded in
 * @param leaf of that entry: tells whether the checkpoint belongs to this very ledger
 * @param state as the view wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // a blob on its way to or from the store
public record Checkpoint(String name, int version, long position, byte[] leaf, byte[] state) {}
