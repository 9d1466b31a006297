package org.pactrail.ledger.fold;

import java.util.ArrayList;
import java.util.List;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;

/**
 * Reads the events of one stream from the ledger, page by page, and decodes them.
 *
 * <p>Holds no state, so that any thread may call it and the same question gives the same answer up to a position. The whole answer
 * is in memory: for streams of one aggregate or one table, not for walks through the ledger ({@link Ledger#scan}).
 *
 * @param <E> the events that are kept; events of other types in the stream are left out
 */
public final class StreamReader<E> {
    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final Decoder<?> decoder;
    private final Class<E> type;

    public StreamReader(Ledger ledger, Decoder<?> decoder, Class<E> type) {
        this.ledger = ledger;
        this.decoder = decoder;
        this.type = type;
    }

    /** Returns a reader that decodes nothing, for readers of positions and metadata only. */
    public static StreamReader<Entry> undecoded(Ledger ledger) {
        return new StreamReader<>(ledger, entry -> entry, Entry.class);
    }

    /**
     * Returns all events of a stream in order; empty when there is no such stream.
     *
     * @throws LedgerUnavailable when the ledger cannot be read
     * @throws RuntimeException thrown by the decoder
     */
    public List<Recorded<E>> all(String stream) {
        return read(stream, 0, Long.MAX_VALUE);
    }

    /** Returns the events of a stream whose sequence is at least {@code sequence}, otherwise as {@link #all}. */
    public List<Recorded<E>> from(String stream, long sequence) {
        return read(stream, sequence, Long.MAX_VALUE);
    }

    /** Returns the events of a stream at positions of at most {@code position}, otherwise as {@link #all}; decodes no later one. */
    public List<Recorded<E>> upTo(String stream, long position) {
        return read(stream, 0, position);
    }

    private List<Recorded<E>> read(String stream, long fromSequence, long toPosition) {
        List<Recorded<E>> events = new ArrayList<>();
        List<Entry> page;
        long next = fromSequence;
        do {
            page = ledger.readStream(stream, next, PAGE);
            for (Entry entry : page) {
                if (entry.position() > toPosition) {
                    return events;
                }
                add(entry, events);
            }
            next += page.size();
        } while (page.size() == PAGE);
        return events;
    }

    private void add(Entry entry, List<Recorded<E>> events) {
        Object event = decoder.decode(entry);
        if (type.isInstance(event)) {
            events.add(new Recorded<>(entry, type.cast(event)));
        }
    }
}
