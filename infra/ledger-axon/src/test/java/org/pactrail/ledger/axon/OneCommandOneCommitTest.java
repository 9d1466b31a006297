package org.pactrail.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.AppendRefused;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.axon.Berths.BerthTaken;
import org.pactrail.ledger.axon.Berths.ShipMoored;
import org.pactrail.ledger.store.InMemoryLedgerStore;

class OneCommandOneCommitTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final LedgerEventStorageEngine engine = LedgerEventStorageEngine.builder(ledger, Berths.serializer())
            .idempotencyKey("idempotencyKey")
            .build();
    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(c -> Jackson3Serializer.builder().build())
            .configureEventStore(
                    c -> EmbeddedEventStore.builder().storageEngine(engine).build())
            .configureCorrelationDataProviders(c -> List.of(new SimpleCorrelationDataProvider("idempotencyKey")))
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Ship.class))
            .buildConfiguration();

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
        ledger.close();
    }

    @Test
    void what_a_command_publishes_to_two_streams_is_one_commit() {
        send(new Moor("ship-1", "B7"));

        assertThat(ledger.read(0, 9)).extracting(Entry::stream).containsExactly("ship-1", "B7");
        assertThat(ledger.read(0, 9)).extracting(Entry::commitEnd).containsOnly(1L);
    }

    @Test
    void a_command_whose_second_stream_is_refused_leaves_nothing() {
        send(new Moor("ship-1", "B7"));

        assertThatThrownBy(() -> send(new Moor("ship-2", "B7")))
                .isInstanceOf(AggregateStreamCreationException.class)
                .cause()
                .isInstanceOfSatisfying(
                        AppendRefused.SequenceConflict.class,
                        conflict -> assertThat(conflict.stream()).isEqualTo("B7"));
        assertThat(ledger.readStream("ship-2", 0, 9)).isEmpty();
    }

    @Test
    void the_caller_learns_where_its_commit_stands_and_the_versions_of_its_streams() {
        send(new Moor("ship-0", "B1"));

        Committed<@Nullable Object> committed = CommitScope.during(() -> send(new Moor("ship-1", "B7")));

        assertThat(committed.receipts()).containsExactly(new Receipt(2, 3));
        assertThat(committed.position()).hasValue(3);
        assertThat(committed.version("ship-1")).hasValue(0);
        assertThat(committed.version("B7")).hasValue(0);
        assertThat(committed.version("ship-0")).isEmpty();
    }

    @Test
    void the_version_is_that_of_the_last_of_several_commits() {
        Committed<@Nullable Object> committed = CommitScope.during(() -> {
            send(new Moor("ship-1", "B7"));
            return send(new Moor("ship-1", "B8"));
        });

        assertThat(committed.receipts()).containsExactly(new Receipt(0, 1), new Receipt(2, 3));
        assertThat(committed.version("ship-1")).hasValue(1);
    }

    @Test
    void a_call_that_commits_nothing_has_no_position() {
        Committed<String> committed = CommitScope.during(() -> "nothing done");

        assertThat(committed.result()).isEqualTo("nothing done");
        assertThat(committed.position()).isEmpty();
    }

    @Test
    void what_others_commit_meanwhile_is_not_the_callers() throws Exception {
        Committed<@Nullable Object> committed = CommitScope.during(() -> {
            Thread other = Thread.ofPlatform().start(() -> send(new Moor("ship-2", "B2")));
            other.join();
            return send(new Moor("ship-1", "B7"));
        });

        assertThat(committed.receipts()).containsExactly(new Receipt(2, 3));
        assertThat(committed.versions()).containsOnlyKeys("ship-1", "B7");
    }

    @Test
    void a_key_that_is_taken_reaches_the_caller_as_it_is() {
        sendOnce(new Moor("ship-1", "B7"), "once");

        assertThatThrownBy(() -> sendOnce(new Moor("ship-1", "B8"), "once")).isInstanceOf(AppendRefused.KeyTaken.class);
        assertThat(ledger.committed("once")).contains(new Receipt(0, 1));
    }

    private @Nullable Object send(Object command) {
        return axon.getComponent(CommandGateway.class).sendAndWait(command);
    }

    private void sendOnce(Object command, String key) {
        send(new GenericCommandMessage<>(command, Map.of("idempotencyKey", key)));
    }

    private record Moor(@TargetAggregateIdentifier String ship, String berth) {}

    /** Takes a berth, whose stream can be begun by one ship only. */
    private static final class Ship {
        @AggregateIdentifier
        private @Nullable String name;

        private Ship() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void moor(Moor command, EventStore events) {
            AggregateLifecycle.apply(new ShipMoored(command.ship(), LocalDate.of(2024, 5, 6), null));
            events.publish(new GenericDomainEventMessage<>(
                    "Berth", command.berth(), 0, new BerthTaken(command.ship(), command.berth())));
        }

        @EventSourcingHandler
        void on(ShipMoored event) {
            name = event.ship();
        }
    }
}
