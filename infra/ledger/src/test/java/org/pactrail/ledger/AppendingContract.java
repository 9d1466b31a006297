package org.pactrail.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.NOON;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.keyed;
import static org.pactrail.ledger.SomeEvents.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

abstract class AppendingContract extends LedgerFixture {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void an_empty_ledger_has_no_entries_and_no_time() {
        assertThat(ledger.head()).isEqualTo(Head.EMPTY);
        assertThat(ledger.read(0, 10)).isEmpty();
        assertThat(ledger.firstAt(NOON)).isZero();
    }

    @Test
    void positions_count_from_0_over_all_streams_without_gaps() {
        assertThat(ledger.append(run("a", 0, 2))).isEqualTo(new Receipt(0, 1));
        assertThat(ledger.append(run("b", 0, 3))).isEqualTo(new Receipt(2, 4));
        assertThat(ledger.append(run("a", 2, 1))).isEqualTo(new Receipt(5, 5));
        assertThat(ledger.head()).isEqualTo(new Head(5, NOON));
        assertThat(ledger.read(0, 10)).extracting(Entry::position).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_commit_over_several_streams_stands_together_and_knows_its_end() {
        ledger.append(Commit.of(event("a", 0), event("b", 0), event("a", 1)));
        ledger.append(Commit.of(event("c", 0)));
        assertThat(ledger.read(0, 10)).extracting(Entry::commitEnd).containsExactly(2L, 2L, 2L, 3L);
        assertThat(ledger.read(0, 10)).extracting(Entry::stream).containsExactly("a", "b", "a", "c");
    }

    @Test
    void an_entry_is_what_was_appended() {
        NewEvent appended = event("a", 0, "id-1", NOON.plusNanos(123_456_789), "{\"n\":1}");
        ledger.append(Commit.of(appended));
        Entry entry = ledger.read(0, 1).getFirst();
        assertThat(entry.stream()).isEqualTo("a");
        assertThat(entry.sequence()).isZero();
        assertThat(entry.id()).isEqualTo("id-1");
        assertThat(entry.type()).isEqualTo("Happened");
        assertThat(entry.revision()).isEqualTo("1");
        assertThat(entry.payload()).isEqualTo(appended.payload());
        assertThat(entry.metadata()).isEqualTo(appended.metadata());
    }

    @Test
    void a_reopened_ledger_holds_the_same_to_the_last_byte_and_goes_on_at_its_head() {
        ledger.append(keyed("key", event("a", 0), event("b\"\\\n\u0001", 0)));
        ledger.append(Commit.of(event("日本", 0, "id 🌍", NOON, "")));
        List<Entry> before = ledger.read(0, 10);
        reopen();
        assertThat(ledger.read(0, 10)).isEqualTo(before);
        assertThat(ledger.head()).isEqualTo(new Head(2, NOON));
        assertThat(ledger.committed("key")).contains(new Receipt(0, 1));
        assertThat(ledger.append(Commit.of(event("日本", 1), event("b\"\\\n\u0001", 1))))
                .isEqualTo(new Receipt(3, 4));
    }

    @Test
    void a_payload_beyond_ascii_and_one_of_a_megabyte_come_back_byte_by_byte() {
        String letters = "naïve ½ 日本 \\u0000 \uD83C\uDF0D العربية ";
        String large = letters.repeat(1 + (1 << 20) / letters.getBytes(UTF_8).length);
        ledger.append(Commit.of(event("a", 0, "small", NOON, letters), event("a", 1, "large", NOON, large)));
        reopen();
        assertThat(ledger.read(0, 2))
                .extracting(entry -> new String(entry.payload(), UTF_8))
                .containsExactly(letters, large);
        assertThat(ledger.read(1, 1).getFirst().payload().length).isGreaterThan(1 << 20);
    }

    @Test
    void recorded_times_are_cut_to_microseconds() {
        ledger.append(Commit.of(event("a", 0, Instant.parse("2025-01-02T03:04:05.678901999Z"))));
        Instant cut = Instant.parse("2025-01-02T03:04:05.678901Z");
        assertThat(ledger.head().recordedAt()).isEqualTo(cut);
        reopen();
        assertThat(ledger.read(0, 1)).extracting(Entry::recordedAt).containsExactly(cut);
    }

    @Test
    void recorded_times_never_go_back_even_when_the_clock_does() {
        Instant earlier = NOON.minus(Duration.ofDays(1));
        ledger.append(Commit.of(event("a", 0), event("a", 1, earlier)));
        ledger.append(Commit.of(event("b", 0, earlier)));
        reopen();
        ledger.append(Commit.of(event("c", 0, earlier), event("c", 1, NOON.plusSeconds(1))));
        assertThat(ledger.read(0, 10))
                .extracting(Entry::recordedAt)
                .containsExactly(NOON, NOON, NOON, NOON, NOON.plusSeconds(1));
    }

    @Test
    void every_leaf_is_the_hash_of_its_entry() {
        ledger.append(Commit.of(event("a", 0), event("b", 0, NOON.minusSeconds(9))));
        reopen();
        assertThat(ledger.read(0, 10))
                .allSatisfy(entry -> assertThat(entry.leaf()).isEqualTo(LeafHash.of(entry)));
    }

    @Test
    void the_leaf_of_a_known_event_is_a_known_hash() {
        ledger.append(Commit.of(new NewEvent(
                "agreement-1",
                0,
                "event-1",
                "AgreementSigned",
                "1",
                Instant.parse("2025-01-02T03:04:05.678901Z"),
                "{\"naïve\":\"日本\"}".getBytes(UTF_8),
                "{}".getBytes(UTF_8))));
        reopen();
        assertThat(HEX.formatHex(ledger.read(0, 1).getFirst().leaf()))
                .isEqualTo("8c211321da04402a5f971750fe028c50355199f73fd4eb5026b0868976257c92");
    }

    @Test
    void an_interrupt_during_an_append_changes_neither_the_outcome_nor_is_it_lost() {
        Thread.currentThread().interrupt();
        Receipt receipt = ledger.append(Commit.of(event("a", 0)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(receipt).isEqualTo(new Receipt(0, 0));
        assertThat(ledger.head().entries()).isEqualTo(1);
    }

    @Test
    void a_closed_ledger_refuses_commits_and_followers_and_keeps_an_interrupt() {
        ledger.close();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ledger.append(Commit.of(event("a", 0)))).isInstanceOf(LedgerUnavailable.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> ledger.follow("late", 0, entries -> {})).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> ledger.readStream("a", 0, 1)).isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger.failure()).isEmpty();
        ledger.close();
        ledger = open();
        assertThat(ledger.head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void a_commit_of_thousands_of_events_is_one_commit() {
        assertThat(ledger.append(run("a", 0, 3_000))).isEqualTo(new Receipt(0, 2_999));
        reopen();
        assertThat(ledger.read(0, 5_000)).hasSize(3_000).allMatch(entry -> entry.commitEnd() == 2_999);
    }

    @Test
    void bytes_that_are_no_text_are_kept_too() {
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        ledger.append(Commit.of(new NewEvent("a", 0, "id", "Happened", "1", NOON, noise, new byte[] {0, -1})));
        reopen();
        Entry entry = ledger.read(0, 1).getFirst();
        assertThat(entry.payload()).isEqualTo(noise);
        assertThat(entry.metadata()).isEqualTo(new byte[] {0, -1});
    }
}
