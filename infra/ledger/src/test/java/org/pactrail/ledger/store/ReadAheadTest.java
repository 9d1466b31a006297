package org.pactrail.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.Scan;

class ReadAheadTest {
    private final Ledger ledger = InMemoryLedgerStore.ledger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void pages_come_in_order_whichever_is_worked_on_first() {
        ledger.append(run("a", 0, 9_500));
        List<Long> taken = new ArrayList<>();
        try (Scan scan = ledger.scan(0);
                ReadAhead<List<Long>> ahead = new ReadAhead<>(scan::next, ReadAheadTest::positions)) {
            for (List<Long> page = ahead.next(); !page.isEmpty(); page = ahead.next()) {
                taken.addAll(page);
            }
            assertThat(ahead.next()).isEmpty();
        }
        assertThat(taken).hasSize(9_500).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_cannot_be_read_is_told_in_its_turn_and_nothing_is_read_after_it() {
        List<Entry> full = entries(ReadAhead.PAGE);
        LedgerDamaged damaged = new LedgerDamaged("a page is not readable", null);
        AtomicInteger asked = new AtomicInteger();
        ReadAhead.Pages pages = atMost -> {
            if (asked.incrementAndGet() > 2) {
                throw damaged;
            }
            return full;
        };
        try (ReadAhead<Integer> ahead = new ReadAhead<>(pages, List::size)) {
            assertThat(ahead.next()).isEqualTo(ReadAhead.PAGE);
            assertThat(ahead.next()).isEqualTo(ReadAhead.PAGE);
            assertThatThrownBy(ahead::next).isSameAs(damaged);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_page_that_cannot_be_worked_on_is_told_in_its_turn() {
        ledger.append(run("a", 0, 10));
        IllegalArgumentException unknown = new IllegalArgumentException("unknown type");
        try (Scan scan = ledger.scan(0);
                ReadAhead<Integer> ahead = new ReadAhead<>(scan::next, page -> {
                    throw unknown;
                })) {
            assertThatThrownBy(ahead::next).isSameAs(unknown);
        }
    }

    private List<Entry> entries(int count) {
        ledger.append(run("a", 0, count));
        return ledger.read(0, count);
    }

    private static List<Long> positions(List<Entry> page) {
        return page.stream().map(Entry::position).toList();
    }
}
