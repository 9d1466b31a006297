package org.pactrail.ledger;

import java.time.Instant;
import java.util.Arrays;

/**
 * An event to be appended.
 *
 * @param stream the stream that it belongs to, usually one aggregate; not blank
 * @param sequence its place in the stream, from 0, without gaps
 * @param id unique in the whole ledger
 * @param type logical name, never a class name
 * @param revision of the payload's shape
 * @param at when the event was made, in the years 1 to 9999; stored as {@code recordedAt}, raised to the previous
 *     entry's where that is later
 * @param payload JSON in UTF-8, stored as it is; not to be modified
 * @param metadata JSON in UTF-8, stored as it is; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are shared, not copied, on the hottest path; equality is by content
public record NewEvent(
        String stream,
        long sequence,
        String id,
        String type,
        String revision,
        Instant at,
        byte[] payload,
        byte[] metadata) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public NewEvent {
        if (stream.isBlank() || id.isBlank() || type.isBlank() || sequence < 0) {
            throw new IllegalArgumentException("An event needs a stream, a sequence of at least 0, an id and a type:"
                    + " stream=" + stream + " sequence=" + sequence + " id=" + id + " type=" + type);
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("An event must be made between the years 1 and 9999: at=" + at);
        }
        StoredText.require("stream", stream);
        StoredText.require("id", id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewEvent that
                && sequence == that.sequence
                && stream.equals(that.stream)
                && id.equals(that.id)
                && type.equals(that.type)
                && revision.equals(that.revision)
                && at.equals(that.at)
                && Arrays.equals(payload, that.payload)
                && Arrays.equals(metadata, that.metadata);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return type + ' ' + stream + '#' + sequence + " id=" + id;
    }
}
