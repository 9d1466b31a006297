package org.pactrail.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class PastViewTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final LengthView view = new LengthView();
    private final PastView<Long, Long> past = new PastView<>(ledger, view, entry -> entry.sequence());

    /** Sums the sequences up. */
    private static final class LengthView implements View<Long, Long> {
        @Override
        public String name() {
            return "length";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Long empty() {
            return 0L;
        }

        @Override
        public Long apply(Long state, Recorded<Long> recorded) {
            return state + recorded.event();
        }

        @Override
        public byte[] save(Long state) {
            throw new UnsupportedOperationException("The past is not saved");
        }

        @Override
        public Long load(byte[] saved) {
            throw new UnsupportedOperationException("The past is not saved");
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void it_says_at_every_position_what_a_fold_up_to_there_says() throws Exception {
        for (int commit = 0; commit < 10; commit++) {
            ledger.append(run("a", commit * 15_000L, 15_000));
        }
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            long position = random.nextInt(-1, 150_000);
            ViewState<Long> then = past.at(position, LONG);
            assertThat(then.position()).isEqualTo(position);
            assertThat(then.state()).as("position=%s", position).isEqualTo(position * (position + 1) / 2);
        }
    }

    @Test
    void before_the_first_entry_nothing_is_known() throws Exception {
        assertThat(past.at(-1, LONG)).isEqualTo(new ViewState<>(0L, -1, null));
        assertThat(past.known(Instant.now())).isEqualTo(-1);
    }

    @Test
    void at_the_time_of_an_entry_it_is_known_and_just_before_it_is_not() {
        ledger.append(Commit.of(event("a", 0, NOON)));
        Receipt second = ledger.append(Commit.of(event("a", 1, NOON)));
        Instant then = ledger.read(second.last(), 1).getFirst().recordedAt();
        assertThat(past.known(then)).isEqualTo(1);
        assertThat(past.known(then.minusNanos(1))).isLessThan(1);
        assertThat(past.known(Instant.EPOCH)).isEqualTo(-1);
    }

    @Test
    void who_does_not_wait_for_it_is_told_to_ask_again_and_then_it_is_there() throws Exception {
        ledger.append(run("a", 0, 9_000));
        assertThatThrownBy(() -> past.at(8_999, Duration.ZERO))
                .isInstanceOf(ViewBehind.class)
                .hasMessageContaining("at position 8999 is folded up to -1")
                .hasMessageContaining("Ask again");
        assertThat(past.at(8_999, LONG).state()).isEqualTo(8_999L * 9_000 / 2);
    }
}
