package org.pactrail.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * Computes the hash of one entry: {@code SHA-256(0x00 ‖ recordedAt ‖ body)} with
 * {@code body = SHA-256(stream, sequence, id, type, revision, payload, metadata)}.
 *
 * <p>{@code recordedAt} is a big-endian 64-bit count of microseconds since the epoch; {@code sequence} is a big-endian
 * 64-bit number; every text and byte field of the body is preceded by its length in bytes as a big-endian 32-bit
 * number, so that no two entries share a body. The position is the leaf's index and not part of it. Any change here
 * breaks every existing proof.
 */
public final class LeafHash {
    private static final byte LEAF = 0x00;
    private static final int MOST_KEPT = 1 << 16;
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    private static final ThreadLocal<LeafHash> OF_THREAD = ThreadLocal.withInitial(LeafHash::new);

    private final MessageDigest sha = sha256();
    private ByteBuffer framed = ByteBuffer.allocate(1 << 10);

    private LeafHash() {}

    /** Returns the hash of all fields but the time, 32 bytes: the long part, computed on the caller's thread. */
    public static byte[] body(
            String stream, long sequence, String id, String type, String revision, byte[] payload, byte[] metadata) {
        return OF_THREAD.get().ofBody(stream, sequence, id, type, revision, payload, metadata);
    }

    /** Returns the leaf over a body, 32 bytes: the short part, left to the sequencer, which sets the time. */
    public static byte[] leaf(Instant recordedAt, byte[] body) {
        return OF_THREAD.get().ofLeaf(recordedAt, body);
    }

    /** Returns the leaf that belongs to an entry's other fields. */
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

    private byte[] ofBody(
            String stream, long sequence, String id, String type, String revision, byte[] payload, byte[] metadata) {
        framed.clear();
        frame(stream.getBytes(UTF_8));
        room(Long.BYTES).putLong(sequence);
        frame(id.getBytes(UTF_8));
        frame(type.getBytes(UTF_8));
        frame(revision.getBytes(UTF_8));
        frame(payload);
        frame(metadata);
        return digest();
    }

    private byte[] ofLeaf(Instant recordedAt, byte[] body) {
        framed.clear();
        room(1 + Long.BYTES + body.length).put(LEAF).putLong(micros(recordedAt)).put(body);
        return digest();
    }

    private void frame(byte[] field) {
        room(Math.addExact(Integer.BYTES, field.length)).putInt(field.length).put(field);
    }

    /** Returns the buffer with room for more bytes. One digest over one array is faster than one for each field. */
    private ByteBuffer room(int bytes) {
        if (framed.remaining() < bytes) {
            int needed = Math.addExact(framed.position(), bytes);
            framed =
                    ByteBuffer.allocate(Math.max(needed, 2 * framed.capacity())).put(framed.flip());
        }
        return framed;
    }

    private byte[] digest() {
        sha.update(framed.array(), 0, framed.position());
        if (framed.capacity() > MOST_KEPT) {
            framed = ByteBuffer.allocate(1 << 10);
        }
        return sha.digest();
    }

    private static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), MICROS_A_SECOND), time.getNano() / NANOS_A_MICRO);
    }

    /** Returns a new SHA-256, for digests over leaves. For use by one thread. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
