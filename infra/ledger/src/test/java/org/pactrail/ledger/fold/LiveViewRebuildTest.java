package org.pactrail.ledger.fold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.sequence.SequencedLedger;
import org.pactrail.ledger.store.FaultyStore;
import org.pactrail.ledger.store.InMemoryLedgerStore;

/** Rebuilds of a view whose checkpoint does not match the ledger. */
class LiveViewRebuildTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final StreamsView VIEW = new StreamsView(1);

    private final FaultyStore store = new FaultyStore(new InMemoryLedgerStore());
    private final Ledger ledger = SequencedLedger.on(store);

    @BeforeEach
    void begin_with_a_wrong_state() {
        append("a");
        append("b");
        ledger.save(new SavedView(List.of(), "x".getBytes(UTF_8))
                .at("streams", 1, 1, ledger.read(1, 1).getFirst().leaf()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void tells_what_stood_last_until_the_new_state_took_its_place() throws InterruptedException {
        try (LiveView<String, String> live = live()) {
            Replaced<String, Rebuilt<String>> replaced = live.rebuild(position -> {}, rebuilt -> {
                append("c");
                await().until(() -> live.position() == 2);
                return rebuilt;
            });

            assertThat(replaced.found())
                    .isEqualTo(new Rebuilt<>(new ViewState<>("x", 1, NOON), new ViewState<>("ab", 1, NOON)));
            assertThat(replaced.before()).isEqualTo(new ViewState<>("xc", 2, NOON));
            assertThat(live.now()).isEqualTo(new ViewState<>("abc", 2, NOON));
        }
    }

    @Test
    void is_saved_at_the_end_when_it_could_not_be_at_once() throws InterruptedException {
        try (LiveView<String, String> live = live()) {
            store.beforeSave = () -> {
                throw new LedgerUnavailable("not now", null);
            };
            live.rebuild(position -> {}, rebuilt -> rebuilt);
            assertThat(saved()).isEqualTo("x");
            store.beforeSave = () -> {};
        }
        assertThat(saved()).isEqualTo("ab|");
    }

    private LiveView<String, String> live() throws InterruptedException {
        LiveView<String, String> live = LiveView.of(ledger, VIEW, Entry::stream);
        live.at(1, SOON);
        return live;
    }

    private String saved() {
        return new String(
                ledger.checkpoint("streams")
                        .flatMap(SavedView::of)
                        .orElseThrow()
                        .state(),
                UTF_8);
    }

    private void append(String stream) {
        ledger.append(Commit.of(event(stream, 0)));
    }
}
