package org.pactrail.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.pactrail.benchmarks.measure.Contender;
import org.pactrail.benchmarks.measure.Scratch;
import org.pactrail.benchmarks.measure.Settings;
import org.pactrail.benchmarks.store.AxonJdbc;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.MeasuredFigures;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.sqlite.SqliteLedger;

/** Measures the time from the durable write of an event until a follower in the same process has it. */
final class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Freshness() {}

    /** Measures until a reader that waits for the yearly figures has those with the event: decoded, folded, published. */
    public static final class OfPactrail implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            Arrivals arrivals = new Arrivals(settings);
            try (Scratch scratch = Scratch.make(settings);
                    Ledger ledger = SqliteLedger.open(scratch.resolve("ledger.db"));
                    LiveView<PactrailEvent, ?> view =
                            LiveView.of(ledger, MeasuredFigures.view(), MeasuredFigures.EVENTS)) {
                view.at(-1, PATIENCE);
                Thread.ofPlatform().daemon().start(() -> read(view, arrivals));
                return arrivals.milliseconds(event -> ledger.append(new Commit(List.of(event), null)));
            }
        }

        private static void read(LiveView<PactrailEvent, ?> view, Arrivals arrivals) {
            try {
                for (long had = 0; had < arrivals.events(); arrivals.has(had)) {
                    had = view.beyond(had - 1, PATIENCE).position() + 1;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Measures until an Axon processor calls its handler, which does nothing, not even read the event. */
    public static final class OfAxon implements Contender {
        @Override
        public Map<String, Double> measure(Settings settings) throws Exception {
            Arrivals arrivals = new Arrivals(settings);
            try (AxonJdbc axon = new AxonJdbc(settings).empty()) {
                EmbeddedEventStore store = axon.store();
                StreamingEventProcessor processor = settings.number("best", 0) == 1
                        ? AxonProcessors.tracking(store, new Counting(arrivals))
                        : AxonProcessors.pooled(store, new Counting(arrivals), 1);
                processor.start();
                Map<String, Double> measured = arrivals.milliseconds(event -> AxonJdbc.publish(store, event));
                processor.shutDown();
                store.shutDown();
                return measured;
            }
        }
    }

    private static final class Counting implements AxonProcessors.Handling {
        private final Arrivals arrivals;
        private long handled;

        Counting(Arrivals arrivals) {
            this.arrivals = arrivals;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            handled++;
            arrivals.has(handled);
        }
    }
}
