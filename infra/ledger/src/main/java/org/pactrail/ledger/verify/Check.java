package org.pactrail.ledger.verify;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.LeafHash;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.store.StoredLedger.Whole;

/** Compares each entry with the entries before it. Called by one thread, page by page in order of position. */
final class Check {
    private final Whole source;
    private final Hashes heads = new Hashes();
    private final Hashes ids = new Hashes();
    private final MessageDigest combined = LeafHash.sha256();
    private final List<Finding> first = new ArrayList<>();
    private long findings;
    private long entries;
    private long commitStart;
    private long fetched; // kept, or the virtual machine would leave the look-up out
    private @Nullable Entry before;

    Check(Whole source) {
        this.source = source;
    }

    void page(HashedPage page) {
        fetched ^= heads.fetch(page.streams()) ^ ids.fetch(page.ids());
        for (int i = 0; i < page.entries().size(); i++) {
            entry(page.entries().get(i), page.altered().get(i), page.streams()[i], page.ids()[i]);
        }
    }

    private void entry(Entry entry, boolean altered, long stream, long id) {
        position(entry);
        commit(entry);
        long head = heads.put(stream, entry.sequence());
        long due = head == Hashes.NONE ? 0 : head + 1;
        require(
                entry.sequence() == due,
                entry,
                () -> "does not follow its stream's head, sequence=" + entry.sequence());
        id(entry, id);
        require(!altered, entry, () -> "is not what its hash says");
        combined.update(entry.leaf());
        entries++;
        before = entry;
    }

    void unreadable(LedgerDamaged damaged) {
        found(before == null ? 0 : before.position() + 1, "cannot be read whole from here on: " + damaged.getMessage());
        before = null;
    }

    Verification end() {
        if (before != null) {
            require(
                    before.commitEnd() <= before.position(),
                    before,
                    () -> "is the last, but its commit is not complete");
        }
        return new Verification(entries, HexFormat.of().formatHex(combined.digest()), findings, first);
    }

    private void position(Entry entry) {
        long due = before == null ? 0 : before.position() + 1;
        require(entry.position() == due, entry, () -> "comes after a gap, the position due was " + due);
        require(
                before == null || !entry.recordedAt().isBefore(before.recordedAt()),
                entry,
                () -> "was recorded before the one that precedes it");
    }

    private void commit(Entry entry) {
        if (before == null || before.position() >= before.commitEnd()) {
            commitStart = entry.position();
            require(entry.commitEnd() >= entry.position(), entry, () -> "stands after the end of its commit");
        } else {
            require(
                    entry.commitEnd() == before.commitEnd(),
                    entry,
                    () -> "has another end than the commit that began at position=" + commitStart);
        }
    }

    /** Reports a repeated id. Two ids may share a hash: the entry that had it before is read and compared. */
    private void id(Entry entry, long id) {
        long seen = ids.put(id, entry.position());
        if (seen != Hashes.NONE) {
            List<Entry> there = source.read(seen, 1);
            boolean same = !there.isEmpty() && there.getFirst().id().equals(entry.id());
            require(!same, entry, () -> "has the id of the entry at position=" + seen);
        }
    }

    private void require(boolean sound, Entry entry, Supplier<String> orElse) {
        if (!sound) {
            found(entry.position(), orElse.get());
        }
    }

    private void found(long position, String what) {
        findings++;
        if (first.size() < Verification.LISTED) {
            first.add(new Finding(position, what));
        }
    }
}
