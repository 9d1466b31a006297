package org.pactrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ReadingContract extends LedgerFixture {
    @Test
    void pages_put_together_are_the_whole_ledger() {
        wholeLedgerOf(1_000, 999, 1_000, 1_001, 2_500, 9_999);
    }

    @Test
    void small_pages_put_together_are_the_whole_ledger() {
        wholeLedgerOf(40, 1, 7, 39, 41);
    }

    private void wholeLedgerOf(int events, int... sizes) {
        ledger.append(run("a", 0, events));
        ledger.append(run("b", 0, events));
        reopen();
        ledger.append(run("a", events, events / 2));
        for (int size : sizes) {
            assertThat(positions(size))
                    .as("pages of %s", size)
                    .isEqualTo(LongStream.range(0, 2L * events + events / 2)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void a_scan_keeps_its_place_and_goes_on_once_there_is_more() {
        ledger.append(run("a", 0, 1_500));
        ledger.append(run("b", 0, 7));
        reopen();
        List<Entry> seen = new ArrayList<>();
        try (Scan scan = ledger.scan(3)) {
            for (int size : List.of(1, 900, 0, 700, 5)) {
                seen.addAll(scan.next(size));
            }
            assertThat(seen).isEqualTo(ledger.read(3, 9_999)).hasSize(1_504);
            assertThat(scan.next(5)).isEmpty();
            ledger.append(run("b", 7, 3));
            assertThat(scan.next(2)).extracting(Entry::position).containsExactly(1_507L, 1_508L);
            assertThat(scan.next(9)).extracting(Entry::position).containsExactly(1_509L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 7, 100})
    void a_scan_goes_on_past_the_end_that_there_was_when_it_was_opened_and_skips_nothing(int size) {
        long appended = 0;
        for (; appended < 12; appended += 3) {
            ledger.append(run("a", appended, 3));
        }
        reopen();
        List<Entry> seen = new ArrayList<>();
        try (Scan scan = ledger.scan(1)) {
            for (; appended < 60; appended += 3) {
                seen.addAll(scan.next(size));
                ledger.append(run("a", appended, 3));
            }
            for (List<Entry> page = scan.next(size); !page.isEmpty(); page = scan.next(size)) {
                seen.addAll(page);
            }
        }
        assertThat(seen).isEqualTo(ledger.read(1, 99)).hasSize(59);
    }

    @Test
    void a_page_is_short_only_at_the_end() {
        ledger.append(run("a", 0, 2_100));
        reopen();
        assertThat(ledger.read(0, 2_000)).hasSize(2_000);
        assertThat(ledger.read(99, Integer.MAX_VALUE)).hasSize(2_001);
        assertThat(ledger.read(2_099, 5)).hasSize(1);
        assertThat(ledger.read(2_100, 5)).isEmpty();
        assertThat(ledger.read(9_999, 5)).isEmpty();
        assertThat(ledger.read(5, 0)).isEmpty();
    }

    @Test
    void a_stream_is_read_in_pages_from_any_sequence() {
        for (int i = 0; i < 3; i++) {
            ledger.append(run("a", i * 800L, 800));
            ledger.append(run("b", i * 10L, 10));
        }
        assertThat(ledger.readStream("a", 0, 9_999))
                .extracting(Entry::sequence)
                .hasSize(2_400)
                .isSorted();
        assertThat(ledger.readStream("a", 790, 20))
                .extracting(Entry::position)
                .contains(799L, 810L)
                .doesNotContain(800L);
        assertThat(ledger.readStream("b", 28, 9)).extracting(Entry::sequence).containsExactly(28L, 29L);
        assertThat(ledger.readStream("b", 30, 9)).isEmpty();
        assertThat(ledger.readStream("none", 0, 9)).isEmpty();
    }

    @Test
    void the_first_entry_at_a_time_is_found_on_before_between_and_after() {
        ledger.append(Commit.of(event("a", 0, NOON), event("a", 1, NOON), event("a", 2, NOON.plusSeconds(2))));
        ledger.append(Commit.of(event("a", 3, NOON.plusSeconds(2)), event("a", 4, NOON.plusSeconds(4))));
        for (int round = 0; round < 2; round++) {
            assertThat(ledger.firstAt(Instant.EPOCH)).isZero();
            assertThat(ledger.firstAt(NOON)).isZero();
            assertThat(ledger.firstAt(NOON.plusNanos(1))).isEqualTo(2);
            assertThat(ledger.firstAt(NOON.plusSeconds(2))).isEqualTo(2);
            assertThat(ledger.firstAt(NOON.plusSeconds(3))).isEqualTo(4);
            assertThat(ledger.firstAt(NOON.plusSeconds(4))).isEqualTo(4);
            assertThat(ledger.firstAt(NOON.plusSeconds(5))).isEqualTo(5);
            assertThat(ledger.firstAt(Instant.MAX)).isEqualTo(5);
            reopen();
        }
    }

    private List<Long> positions(int page) {
        List<Long> positions = new ArrayList<>();
        List<Entry> read = ledger.read(0, page);
        while (!read.isEmpty()) {
            read.forEach(entry -> positions.add(entry.position()));
            read = ledger.read(positions.size(), page);
        }
        return positions;
    }
}
