package org.pactrail.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class StreamReaderTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final List<Long> decoded = new ArrayList<>();
    private final StreamReader<Long> reader = new StreamReader<>(ledger, this::sequence, Long.class);

    @AfterEach
    void close_the_ledger() {
        ledger.close();
    }

    /** The event of an even sequence is a number, that of an odd one a text. */
    private Object sequence(Entry entry) {
        decoded.add(entry.position());
        return entry.sequence() % 2 == 0 ? (Object) entry.sequence() : "odd";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1_000, 1_001, 2_000, 2_500})
    void a_stream_of_any_length_is_read_whole_and_in_order(int events) {
        ledger.append(run("other", 0, 1));
        ledger.append(run("a", 0, events));
        assertThat(StreamReader.undecoded(ledger).all("a"))
                .extracting(recorded -> recorded.entry().sequence())
                .containsExactlyElementsOf(LongStream.range(0, events).boxed().toList());
    }

    @Test
    void an_event_comes_with_its_entry_and_other_types_are_left_out() {
        ledger.append(run("other", 0, 3));
        ledger.append(run("a", 0, 4));
        assertThat(reader.all("a")).extracting(Recorded::event).containsExactly(0L, 2L);
        assertThat(reader.all("a")).extracting(Recorded::position).containsExactly(3L, 5L);
    }

    @Test
    void reading_stops_at_the_position_and_decodes_nothing_after_it() {
        for (int i = 0; i < 1_200; i++) {
            ledger.append(run("a", i, 1));
            ledger.append(run("b", i, 1));
        }
        assertThat(reader.upTo("a", 2_010))
                .extracting(Recorded::event)
                .hasSize(503)
                .last()
                .isEqualTo(1_004L);
        assertThat(decoded).hasSize(1_006).last().isEqualTo(2_010L);
        assertThat(reader.upTo("b", 2_010))
                .last()
                .extracting(Recorded::position)
                .isEqualTo(2_009L);
        assertThat(reader.upTo("a", -1)).isEmpty();
    }

    @Test
    void reading_goes_on_where_an_earlier_one_ended() {
        ledger.append(run("a", 0, 10));
        assertThat(reader.from("a", 6)).extracting(Recorded::event).containsExactly(6L, 8L);
        assertThat(reader.from("a", 10)).isEmpty();
    }

    @Test
    void a_stream_that_was_never_written_to_is_empty() {
        assertThat(reader.all("nobody")).isEmpty();
    }

    @Test
    void an_event_that_cannot_be_decoded_fails_the_reading() {
        ledger.append(run("a", 0, 2));
        StreamReader<Object> failing = new StreamReader<>(
                ledger,
                entry -> {
                    throw new IllegalArgumentException("no type position=" + entry.position());
                },
                Object.class);
        assertThatThrownBy(() -> failing.all("a")).hasMessage("no type position=0");
    }
}
