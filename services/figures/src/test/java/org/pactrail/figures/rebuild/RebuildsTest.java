package org.pactrail.figures.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.changes.YearChanges;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.rebuild.RebuildReport.State;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Expected;
import org.pactrail.figures.yearly.History;
import org.pactrail.figures.yearly.Signing;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.fold.Fold;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.SavedView;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.store.InMemoryLedgerStore;

/** Folding the figures anew. */
class RebuildsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Ledger ledger = InMemoryLedgerStore.ledger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void of_sound_figures_finds_nothing() throws Exception {
        sign();
        try (LiveView<PactrailEvent, FiguresState> live = following()) {
            RebuildReport report = rebuilt(live);

            assertThat(report.state()).isEqualTo(State.SAME);
            assertThat(report.parts()).isEmpty();
        }
    }

    /** As a fault of memory, of a disk or of an earlier version might have left them. */
    @Test
    void of_figures_that_are_not_what_the_ledger_says_tells_which_and_puts_them_right() throws Exception {
        sign();
        save(new History()
                .partner("ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE)
                .signed(Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "7.00"))
                .state());
        try (LiveView<PactrailEvent, FiguresState> live = following()) {
            RebuildReport report = rebuilt(live);

            assertThat(report.state()).isEqualTo(State.DIFFERENT);
            assertThat(report.parts()).containsExactly("partners", "agreements", "2024");
            assertThat(report.differing())
                    .anySatisfy(cell -> {
                        assertThat(cell.cell()).isEqualTo("contributionsUsd.total");
                        assertThat(cell.told()).isEqualByComparingTo("7.00");
                        assertThat(cell.anew()).isEqualByComparingTo("5.00");
                    })
                    .noneSatisfy(cell -> assertThat(cell.cell()).startsWith("agreements"));
            assertThat(live.now().state())
                    .isEqualTo(Fold.upTo(ledger, new FiguresView(), FiguresView.EVENTS, 1)
                            .state());
            record(Signing.of("a2", "2024-05-02")
                    .by("ghana")
                    .cash("ghana", "1.00")
                    .event());
            assertThat(live.at(2, PATIENCE).state().year(2024).usd()).isEqualTo(Expected.money("6.00"));
        }
    }

    @Test
    void keeps_what_it_put_right_over_a_restart_before_which_nothing_else_happened() throws Exception {
        sign();
        save(FiguresState.EMPTY);
        try (LiveView<PactrailEvent, FiguresState> live = following()) {
            assertThat(rebuilt(live).state()).isEqualTo(State.DIFFERENT);
        }

        try (LiveView<PactrailEvent, FiguresState> again = following()) {
            assertThat(again.at(1, PATIENCE).state().year(2024).signed()).isEqualTo(1);
        }
    }

    @Test
    void is_not_made_once_the_figures_have_ended_and_says_why() throws Exception {
        record(Signing.of("a1", "2024-05-02").by("ghana").event());
        record(Signing.of("a1", "2024-05-02").by("ghana").event());
        try (LiveView<PactrailEvent, FiguresState> live = LiveView.of(ledger, new FiguresView(), FiguresView.EVENTS)) {
            await().until(() -> live.failure().isPresent());

            RebuildReport report = rebuilt(live);

            assertThat(report.state()).isEqualTo(State.FAILED);
            assertThat(report.reason()).contains("\"figures\" has ended");
        }
    }

    private LiveView<PactrailEvent, FiguresState> following() throws InterruptedException {
        LiveView<PactrailEvent, FiguresState> live = LiveView.of(ledger, new FiguresView(), FiguresView.EVENTS);
        live.at(1, PATIENCE);
        return live;
    }

    private RebuildReport rebuilt(LiveView<PactrailEvent, FiguresState> live) {
        Rebuilds rebuilds = new Rebuilds(live, new YearChanges(live, ledger), Clock.systemUTC());
        assertThat(rebuilds.last()).isEmpty();
        assertThat(rebuilds.start("admin")).isTrue();
        await().until(() -> rebuilds.last().orElseThrow().state() != State.RUNNING);
        return rebuilds.last().orElseThrow();
    }

    private void sign() {
        record(registered());
        record(Signing.of("a1", "2024-05-02").by("ghana").cash("ghana", "5.00").event());
    }

    /** A checkpoint after position 1. */
    private void save(FiguresState state) {
        FiguresView view = new FiguresView();
        ledger.save(new SavedView(List.of(), view.save(state))
                .at(view.name(), view.version(), 1, ledger.read(1, 1).getFirst().leaf()));
    }

    private static PartnerRegistered registered() {
        return new PartnerRegistered(
                new PartnerId("ghana"), "Ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "GH");
    }

    private void record(PactrailEvent event) {
        EventType type = EventTypes.of(event.getClass());
        String id = "e" + ledger.head().entries();
        ledger.append(Commit.of(new NewEvent(
                id,
                0,
                id,
                type.name(),
                type.revision(),
                Instant.EPOCH,
                LedgerJson.MAPPER.writeValueAsBytes(event),
                "{}".getBytes(StandardCharsets.UTF_8))));
    }
}
