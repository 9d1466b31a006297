package org.pactrail.ledger;

import java.time.Instant;
import java.util.Arrays;

/**
 * An event as it is stored, immutable.
 *
 * @param position place in the total order, from 0, without gaps
 * @param commitEnd position of the last event of the same commit
 * @param recordedAt UTC, microseconds; never before the previous entry's
 * @param leaf {@link LeafHash} of this entry, 32 bytes; not to be modified
 * @param payload JSON in UTF-8, the exact bytes that were appended; not to be modified
 * @param metadata JSON in UTF-8, the exact bytes that were appended; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are shared, not copied, on the hottest path; equality is by content
public record Entry(
        long position,
        long commitEnd,
        Instant recordedAt,
        String stream,
        long sequence,
        String id,
        String type,
        String revision,
        byte[] payload,
        byte[] metadata,
        byte[] leaf) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that
                && position == that.position
                && commitEnd == that.commitEnd
                && sequence == that.sequence
                && recordedAt.equals(that.recordedAt)
                && stream.equals(that.stream)
                && id.equals(that.id)
                && type.equals(that.type)
                && revision.equals(that.revision)
                && Arrays.equals(payload, that.payload)
                && Arrays.equals(metadata, that.metadata)
                && Arrays.equals(leaf, that.leaf);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(position);
    }

    @Override
    public String toString() {
        return position + " " + recordedAt + ' ' + type + ' ' + stream + '#' + sequence + " id=" + id;
    }
}
