package org.pactrail.ledger.fold;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.LeafHash;

/**
 * Holds what a view keeps in its checkpoint: its state, and the positions of the entries that it passed over. A digest before them, over
 * them and over the checkpoint's name, version, position and leaf, shows bytes that a disk or a program changed. Whoever can compute a
 * digest can also forge one: the digest finds faults, and no fraud.
 *
 * @param unreadable positions of the entries passed over, in their order
 * @param state as the view wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // a blob on its way to or from a checkpoint
public record SavedView(List<Long> unreadable, byte[] state) {
    private static final int DIGEST = 32;

    public SavedView {
        unreadable = List.copyOf(unreadable);
    }

    /** Returns the checkpoint of a view at a position; {@code leaf} is that of the entry there. */
    public Checkpoint at(String name, int version, long position, byte[] leaf) {
        byte[] sealed = new byte[DIGEST + Integer.BYTES + Long.BYTES * unreadable.size() + state.length];
        ByteBuffer content = ByteBuffer.wrap(sealed, DIGEST, sealed.length - DIGEST);
        ByteBuffer toDigest = content.duplicate();
        content.putInt(unreadable.size());
        unreadable.forEach(content::putLong);
        content.put(state);
        System.arraycopy(digest(name, version, position, leaf, toDigest), 0, sealed, 0, DIGEST);
        return new Checkpoint(name, version, position, leaf, sealed);
    }

    /** Returns what a checkpoint holds; empty where its digest is another one, as of a checkpoint of an earlier Pactrail. */
    public static Optional<SavedView> of(Checkpoint saved) {
        byte[] bytes = saved.state();
        if (bytes.length < DIGEST + Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, DIGEST, bytes.length - DIGEST);
        byte[] digest = digest(saved.name(), saved.version(), saved.position(), saved.leaf(), content.duplicate());
        if (!MessageDigest.isEqual(digest, Arrays.copyOf(bytes, DIGEST))) {
            return Optional.empty();
        }
        List<Long> unreadable = LongStream.generate(content::getLong)
                .limit(content.getInt())
                .boxed()
                .toList();
        byte[] state = new byte[content.remaining()];
        content.get(state);
        return Optional.of(new SavedView(unreadable, state));
    }

    private static byte[] digest(String name, int version, long position, byte[] leaf, ByteBuffer content) {
        MessageDigest digest = LeafHash.sha256();
        digest.update((name + '\n' + version + '\n' + position + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(leaf);
        digest.update(content);
        return digest.digest();
    }
}
