package org.pactrail.pipeline.money;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.Streams;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.StreamReader;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.json.LedgerJson;

/**
 * Returns the rates that the office has added: each call first reads from the ledger the events that were recorded since the call before,
 * and folds them. A rate that any process acknowledged is therefore used by the next command of every process, whereas a live view, which
 * follows its own process's head, would lag behind the others. Safe for use by many threads.
 */
public final class LedgerRates {
    private final StreamReader<Entry> reader;
    private AddedRates rates = AddedRates.NONE;
    private long next;

    public LedgerRates(Ledger ledger) {
        reader = StreamReader.undecoded(ledger);
    }

    /** Returns the rate that was added last for a month and a currency; empty without one. */
    Optional<MonthlyRate> in(YearMonth month, String currency) {
        return newest().in(month, currency);
    }

    /** Returns all rates, in no particular order. */
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
        } catch (UnreadableEntry unreadable) {
            return rates;
        }
    }
}
