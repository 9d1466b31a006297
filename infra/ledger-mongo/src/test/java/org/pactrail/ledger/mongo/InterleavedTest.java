package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.run;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Checkpoint;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;

/** Two processes, one of which writes between two steps of the other. */
class InterleavedTest {
    @SuppressWarnings("NullAway.Init") // JUnit calls start first
    private WireServer server;

    @SuppressWarnings("NullAway.Init")
    private CuttingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = WireServer.start();
        proxy = new CuttingProxy(server.port());
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        server.close();
    }

    @Test
    void a_ledger_that_another_makes_and_writes_to_meanwhile_is_not_taken_for_something_else() {
        beforeNext("find", "ledger", () -> {
            try (Ledger faster = MongoLedger.open(server.uri("new"))) {
                faster.append(run("a", 0, 2));
            }
        });
        try (Ledger slower = MongoLedger.open(proxy.uri("new"))) {
            assertThat(slower.append(run("b", 0, 1))).isEqualTo(new Receipt(2, 2));
        }
    }

    @Test
    void a_checkpoint_that_another_replaces_while_it_is_read_is_found() {
        try (Ledger saving = MongoLedger.open(server.uri("replaced"));
                Ledger finding = MongoLedger.open(proxy.uri("replaced"))) {
            saving.save(new Checkpoint("view", 1, 5, new byte[32], new byte[] {5}));
            beforeNext(
                    "find",
                    "checkpoint_chunk",
                    () -> saving.save(new Checkpoint("view", 1, 6, new byte[32], new byte[] {6})));
            assertThat(finding.checkpoint("view"))
                    .hasValueSatisfying(found -> assertThat(found.state()).containsExactly(6));
        }
    }

    private void beforeNext(String command, String collection, Runnable act) {
        AtomicBoolean done = new AtomicBoolean();
        proxy.passing = begin -> {
            if (CuttingProxy.isRequest(command, collection, begin) && done.compareAndSet(false, true)) {
                act.run();
            }
        };
    }
}
