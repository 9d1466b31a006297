package org.pactrail.figures.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.restatement.Restatement.Side;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.web.AsOf;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;

/** Only so many restatements are worked out at once. */
class RestatementsTest {
    private static final Side NOW = new Side(null, -1, null, Definitions.ONE);

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final CountDownLatch mayRead = new CountDownLatch(1);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicInteger onVirtualThreads = new AtomicInteger();

    @AfterEach
    void close() {
        mayRead.countDown();
        readers.close();
        ledger.close();
    }

    @Test
    void one_too_many_is_told_to_come_again_and_then_answered() throws Exception {
        try (LiveView<PactrailEvent, FiguresState> live = LiveView.of(ledger, new FiguresView(), FiguresView.EVENTS)) {
            PastView<PactrailEvent, FiguresState> past = new PastView<>(ledger, new FiguresView(), FiguresView.EVENTS);
            Restatements restatements = new Restatements(slow(), new AsOf<>(live, past, ledger));
            List<CompletableFuture<Restatement>> asked = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> between(restatements), readers));
            }
            await().until(() -> reading.get() == 2);

            assertThatThrownBy(() -> between(restatements))
                    .isInstanceOfSatisfying(ErrorResponseException.class, busy -> {
                        assertThat(busy.getStatusCode().value()).isEqualTo(503);
                        assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                                .isEqualTo("5");
                    });
            assertThat(onVirtualThreads)
                    .hasValue(0); // or readers with other questions would not get a carrier until these are done
            mayRead.countDown();
            assertThat(asked).allSatisfy(each -> assertThat(each.join().cells()).isEmpty());
            assertThat(between(restatements).changes()).isEmpty();
        }
    }

    private static Restatement between(Restatements restatements) {
        try {
            return restatements.between(2024, NOW, NOW, null);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The ledger, in which nobody reads on before they may. */
    private Ledger slow() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("scan")) {
                        onVirtualThreads.addAndGet(Thread.currentThread().isVirtual() ? 1 : 0);
                        reading.incrementAndGet();
                        mayRead.await();
                    }
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
