package org.pactrail.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.Receipt;
import org.pactrail.ledger.mongo.CuttingProxy.Cut;
import org.pactrail.ledger.store.LedgerStore;
import org.pactrail.ledger.store.LedgerStore.Numbered;

/** Two writers of one ledger, where one is faster and the connection of the other is cut in the same moment. */
class TakenPlaceTest {
    @ParameterizedTest
    @EnumSource(Cut.class)
    void a_commit_whose_place_another_took_while_its_line_was_cut_is_stored_after_it(Cut cut) throws Exception {
        try (WireServer server = WireServer.start();
                CuttingProxy proxy = new CuttingProxy(server.port());
                Ledger other = MongoLedger.open(server.uri("taken"));
                Ledger ledger = MongoLedger.open(proxy.uri("taken"))) {
            ledger.append(run("a", 0, 1));
            AtomicBoolean taken = new AtomicBoolean();
            proxy.cuts = () -> {
                if (taken.getAndSet(true)) {
                    return Cut.NONE;
                }
                assertThat(other.append(run("b", 0, 1))).isEqualTo(new Receipt(1, 1));
                return cut;
            };
            assertThat(ledger.append(keyed("key", event("a", 1), event("a", 2))))
                    .isEqualTo(new Receipt(2, 3));
            assertThat(ledger.committed("key")).contains(new Receipt(2, 3));
            assertThat(ledger.scan(0).next(9)).extracting(Entry::stream).containsExactly("a", "b", "a", "a");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "AFTER"})
    void of_a_batch_what_comes_before_the_commit_of_another_is_told_to_be_stored(Cut cut) throws Exception {
        try (WireServer server = WireServer.start();
                CuttingProxy proxy = new CuttingProxy(server.port());
                LedgerStore other = MongoLedger.store(server.uri("batch"));
                LedgerStore store = MongoLedger.store(proxy.uri("batch"))) {
            assertThat(store.head()).isEqualTo(Head.EMPTY);
            assertThat(other.write(List.of(commit(2, "other")))).isEqualTo(1);
            AtomicBoolean sent = new AtomicBoolean();
            proxy.cuts = () -> sent.getAndSet(true) ? Cut.NONE : cut;
            assertThat(store.write(List.of(commit(0, "a"), commit(1, "b"), commit(2, "c"), commit(3, "d"))))
                    .isEqualTo(2);
            assertThat(store.read(0, 9)).extracting(Entry::stream).containsExactly("a", "b", "other");
        }
    }

    private static Numbered commit(long position, String stream) {
        byte[] json = {'{', '}'};
        Entry entry = new Entry(position, position, NOON, stream, 0, stream, "Happened", "1", json, json, new byte[32]);
        return new Numbered(List.of(entry), null);
    }
}
