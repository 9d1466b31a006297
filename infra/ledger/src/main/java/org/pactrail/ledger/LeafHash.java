package org.pactrail.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hash of one entry: {@code SHA-256(0x00 ‖ recordedAt ‖ body)} with {@code body = SHA-256(stream, sequence, id, type,
 * revision, payload, metadata)}.
 *
 * <p>{@code recordedAt} is a big-endian 64-bit count of microseconds since the epoch; {@code sequence} is a big-endian 64-bit
 * number; every text and byte field of the body is preceded by its length in bytes as a big-endian 32-bit number, so that no
 * two entries share a body. The position is the leaf's index and not part of it. Any change here breaks every proof there is.
 */
public final class LeafHash {
    private static final byte LEAF = 0x00;

    private LeafHash() {}

    /** The hash of what the caller brings, 32 bytes: the long part, computed on the caller's thread. */
    public static byte[] body(
            String stream, long sequence, String id, String type, String revision, byte[] payload, byte[] metadata) {
        byte[] owner = stream.getBytes(UTF_8);
        byte[][] others = {id.getBytes(UTF_8), type.getBytes(UTF_8), revision.getBytes(UTF_8), payload, metadata};
        ByteBuffer framed = ByteBuffer.allocate(Math.addExact(framedBytes(owner) + Long.BYTES, framedBytes(others)));
        framed.putInt(owner.length).put(owner).putLong(sequence);
        for (byte[] other : others) {
            framed.putInt(other.length).put(other);
        }
        return sha256().digest(framed.array());
    }

    /** The leaf over a body, 32 bytes: the short part, left to the sequencer, which alone knows the time. */
    public static byte[] leaf(Instant recordedAt, byte[] body) {
        MessageDigest sha = sha256();
        sha.update(LEAF);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(micros(recordedAt)).flip());
        return sha.digest(body);
    }

    /** The leaf that an entry must have, computed from all its other fields. */
    public static byte[] of(Entry entry) {
        return leaf(
                entry.recordedAt(),
                body(
                        entry.stream(),
                        entry.sequence(),
                        entry.id(),
                        entry.type(),
                        entry.revision(),
                        entry.payload(),
                        entry.metadata()));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The size of the one array that is digested at once, somewhat faster than field by field. */
    private static int framedBytes(byte[]... fields) {
        int bytes = 0;
        for (byte[] field : fields) {
            bytes = Math.addExact(bytes, Integer.BYTES + field.length);
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
