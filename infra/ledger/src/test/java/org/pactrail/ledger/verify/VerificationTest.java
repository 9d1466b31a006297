package org.pactrail.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.ledger.SomeEvents.event;
import static org.pactrail.ledger.SomeEvents.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.ledger.store.ReadAhead;
import org.pactrail.ledger.store.StoredLedger.Whole;

class VerificationTest {

    @Test
    void an_empty_ledger_is_sound() {
        assertThat(verify(List.of()))
                .isEqualTo(new Verification(
                        0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0, List.of()));
    }

    @Test
    void a_ledger_of_several_pages_is_sound_and_told_as_it_is_read() {
        List<Long> told = new ArrayList<>();
        Verification found = Verification.of(source(some(3 * ReadAhead.PAGE)), told::add);
        assertThat(found.sound()).as("%s", found).isTrue();
        assertThat(found.entries()).isEqualTo(3 * ReadAhead.PAGE + 2);
        assertThat(told)
                .containsExactly(
                        ReadAhead.PAGE - 1L, 2L * ReadAhead.PAGE - 1, 3L * ReadAhead.PAGE - 1, 3L * ReadAhead.PAGE + 1);
    }

    @Test
    void a_repeated_id_is_named_with_the_one_before() {
        List<Entry> entries = some(10);
        Entry last = entries.getLast();
        entries.set(11, with(last, last.commitEnd(), "a#3"));
        assertThat(verify(entries).first()).containsExactly(new Finding(11, "has the id of the entry at position=3"));
    }

    @Test
    void a_commit_end_that_differs_within_a_commit_is_named() {
        List<Entry> entries = some(10);
        entries.set(4, with(entries.get(4), 8, "a#4"));
        assertThat(verify(entries).first())
                .contains(new Finding(4, "has another end than the commit that began at position=0"));
    }

    @Test
    void a_last_commit_that_is_not_whole_is_named() {
        List<Entry> entries = some(10);
        entries.removeLast();
        assertThat(verify(entries).first())
                .containsExactly(new Finding(10, "is the last, but its commit is not complete"));
    }

    @Test
    void many_findings_are_counted_and_the_first_20_told() {
        List<Entry> entries = some(50);
        entries.replaceAll(entry -> copy(entry, entry.commitEnd(), "new " + entry.id(), entry.leaf()));
        assertThat(verify(entries).findings()).isEqualTo(52);
        assertThat(verify(entries).first()).hasSize(20);
    }

    @Test
    void a_place_that_cannot_be_read_is_named_and_ends_it() {
        Verification found = Verification.of(
                (from, limit) -> {
                    if (from > 0) {
                        throw new LedgerDamaged("The file is damaged", null);
                    }
                    return source(some(2_000)).read(from, limit);
                },
                position -> {});
        assertThat(found.first())
                .containsExactly(new Finding(ReadAhead.PAGE, "cannot be read whole from here on: The file is damaged"));
    }

    @Test
    void trouble_that_is_no_damage_is_no_finding() {
        assertThatThrownBy(() -> Verification.of(
                        (from, limit) -> {
                            throw new LedgerUnavailable("Another program keeps the file locked", null);
                        },
                        position -> {}))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessage("Another program keeps the file locked");
    }

    /** One commit in stream a, then one of two events in stream b. */
    private static List<Entry> some(int events) {
        try (Ledger ledger = InMemoryLedgerStore.ledger()) {
            ledger.append(run("a", 0, events));
            ledger.append(Commit.of(event("b", 0), event("b", 1)));
            return new ArrayList<>(ledger.read(0, events + 2));
        }
    }

    private static Whole source(List<Entry> entries) {
        return (from, limit) -> entries.stream()
                .filter(entry -> entry.position() >= from)
                .limit(limit)
                .toList();
    }

    private static Verification verify(List<Entry> entries) {
        return Verification.of(source(entries), position -> {});
    }

    /** With the leaf that suits it. */
    private static Entry with(Entry entry, long commitEnd, String id) {
        return copy(entry, commitEnd, id, LeafHash.of(copy(entry, commitEnd, id, entry.leaf())));
    }

    private static Entry copy(Entry entry, long commitEnd, String id, byte[] leaf) {
        return new Entry(
                entry.position(),
                commitEnd,
                entry.recordedAt(),
                entry.stream(),
                entry.sequence(),
                id,
                entry.type(),
                entry.revision(),
                entry.payload(),
                entry.metadata(),
                leaf);
    }
}
