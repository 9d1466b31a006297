package org.pactrail.ledger;

/**
 * The saved state of a view at a position, from which a restart folds only later entries. Losing a checkpoint costs
 * time, never truth.
 *
 * @param name of the view; the newest checkpoint of a name replaces the one before
 * @param version of the view's fold; a checkpoint of another version is ignored
 * @param position of the last entry folded in
 * @param leaf of that entry, which shows whether the checkpoint belongs to this ledger
 * @param state as the view wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // a blob on its way to or from the store
public record Checkpoint(String name, int version, long position, byte[] leaf, byte[] state) {}
