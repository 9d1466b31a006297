package org.pactrail.ledger.fold;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;

/**
 * Keeps the positions of the entries that a view passed over beside the view's own checkpoint. The positions are saved
 * first, so that the view's checkpoint never goes further; the reason of each is found again by reading the entry.
 */
record UnreadableCheckpoint<E>(Ledger ledger, View<E, ?> view, Decoder<E> decoder) {

    void save(ViewState<?> state, byte[] leaf) {
        if (!state.unreadable().isEmpty()) {
            ByteBuffer positions =
                    ByteBuffer.allocate(Long.BYTES * state.unreadable().size());
            state.unreadable().forEach(entry -> positions.putLong(entry.position()));
            ledger.save(new Checkpoint(name(), view.version(), state.position(), leaf, positions.array()));
        }
    }

    /**
     * Returns the entries that were passed over up to a position.
     *
     * @param position of the view's own checkpoint
     */
    List<Unreadable> upTo(long position) {
        List<Unreadable> passed = new ArrayList<>();
        ledger.checkpoint(name())
                .filter(saved -> saved.version() == view.version())
                .ifPresent(saved -> positions(saved)
                        .filter(each -> each <= position)
                        .forEach(each -> add(ledger.read(each, 1), passed)));
        return List.copyOf(passed);
    }

    private static LongStream positions(Checkpoint saved) {
        ByteBuffer positions = ByteBuffer.wrap(saved.state());
        return LongStream.generate(positions::getLong).limit(positions.remaining() / Long.BYTES);
    }

    private void add(List<Entry> there, List<Unreadable> passed) {
        Decoded.all(there, decoder, view).stream()
                .flatMap(decoded -> decoded.unreadable().stream())
                .forEach(passed::add);
    }

    private String name() {
        return view.name() + " unreadable";
    }
}
