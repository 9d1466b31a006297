package org.pactrail.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class FoldTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_fold_ends_at_the_position_asked_for_and_at_the_head_at_the_latest() {
        ledger.append(Commit.of(event("a", 0), event("b", 0), event("c", 0)));
        assertThat(upTo(-1)).isEqualTo(new ViewState<>("", -1, null));
        assertThat(upTo(1)).isEqualTo(new ViewState<>("ab", 1, NOON));
        assertThat(upTo(99)).isEqualTo(new ViewState<>("abc", 2, NOON));
    }

    @Test
    void a_fold_over_many_pages_takes_each_entry_once() {
        ledger.append(run("a", 0, 2_500));
        assertThat(upTo(2_499).state()).isEqualTo("a".repeat(2_500));
        assertThat(upTo(1_000).state()).isEqualTo("a".repeat(1_001));
    }

    @Test
    void nothing_is_folded_over_a_gap() {
        ledger.append(run("a", 0, 3));
        List<Decoded<String>> all = Decoded.all(ledger.read(0, 3), Entry::stream, new StreamsView(1));
        ViewState<String> first = Fold.over(all.subList(0, 1), upTo(-1), new StreamsView(1));
        assertThat(first.state()).isEqualTo("a");
        assertThatThrownBy(() -> Fold.over(all.subList(2, 3), first, new StreamsView(1)))
                .isInstanceOf(LedgerDamaged.class)
                .hasMessageContaining("a gap after position=0");
        assertThatThrownBy(() -> Fold.over(List.of(all.get(1), all.get(1)), first, new StreamsView(1)))
                .hasMessageContaining("a gap after position=1");
    }

    @Test
    void what_does_not_concern_a_view_is_counted_and_not_even_decoded() {
        ledger.append(Commit.of(event("a", 0), event("b", 0), event("c", 0)));
        ViewState<String> standing = Fold.upTo(
                ledger,
                new Deaf(),
                entry -> {
                    throw new IllegalStateException("Decoded: " + entry);
                },
                1);
        assertThat(standing).isEqualTo(new ViewState<>("", 1, NOON));
    }

    private ViewState<String> upTo(long position) {
        return Fold.upTo(ledger, new StreamsView(1), Entry::stream, position);
    }

    /** One that nothing concerns. */
    private static final class Deaf implements View<String, String> {
        @Override
        public String name() {
            return "deaf";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public String empty() {
            return "";
        }

        @Override
        public String apply(String state, Recorded<String> recorded) {
            throw new IllegalStateException("Applied: " + recorded);
        }

        @Override
        public boolean concerns(String type, String revision) {
            return false;
        }

        @Override
        public byte[] save(String state) {
            return new byte[0];
        }

        @Override
        public String load(byte[] saved) {
            return "";
        }
    }
}
