package org.pactrail.pipeline.money;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.Streams;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.StreamReader;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.command.CommandRefused;

/**
 * Returns the rates that the office has added: each call first reads from the ledger the events that were recorded since the call before,
 * and folds them. A rate that any process acknowledged is therefore used by the next command of every process, whereas a live view, which
 * follows its own process's head, would lag behind the others. No amount is converted while an entry of the rates cannot be read: the rate
 * that counts may be in that entry. Safe for use by many threads.
 */
public final class LedgerRates {
    private final StreamReader<Entry> reader;
    private final LongPredicate voided;
    private final List<Long> unreadable = new ArrayList<>();
    private AddedRates rates = AddedRates.NONE;
    private long next;

    /** @param voided asked whether an administrator voided the entry at a position, which cannot be read */
    public LedgerRates(Ledger ledger, LongPredicate voided) {
        this.reader = StreamReader.undecoded(ledger);
        this.voided = voided;
    }

    /**
     * Returns the rate that was added last for a month and a currency; empty without one.
     *
     * @throws CommandRefused.Unreadable while an entry of the rates can neither be read nor is voided
     */
    synchronized Optional<MonthlyRate> in(YearMonth month, String currency) {
        AddedRates newest = newest();
        unreadable.removeIf(voided::test);
        if (!unreadable.isEmpty()) {
            throw new CommandRefused.Unreadable(unreadable.getFirst());
        }
        return newest.in(month, currency);
    }

    /** Returns all rates that can be read, in no particular order. */
    public List<MonthlyRate> all() {
        return List.copyOf(newest().all());
    }

    private synchronized AddedRates newest() {
        for (Recorded<Entry> recorded : reader.from(Streams.RATES, next)) {
            rates = after(recorded.entry());
            next = recorded.entry().sequence() + 1;
        }
        return rates;
    }

    /** Returns the rates with those of one more entry; without them where the entry cannot be read. */
    private AddedRates after(Entry entry) {
        try {
            return rates.after(LedgerJson.read(entry, MonthlyRatesAdded.class));
        } catch (UnreadableEntry passedOver) {
            unreadable.add(entry.position());
            return rates;
        }
    }
}
