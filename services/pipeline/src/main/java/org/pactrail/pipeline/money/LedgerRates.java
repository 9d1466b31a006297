package org.pactrail.pipeline.money;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.Streams;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.UnreadableEntry;
import org.pactrail.ledger.json.LedgerJson;

/** The rates that the office added, as the ledger has them now. Safe for use by many threads. */
public final class LedgerRates {
    private static final int PAGE = 100;

    private record Month(YearMonth month, String currency) {}

    private final Ledger ledger;
    private final Map<Month, MonthlyRate> rates = new HashMap<>();
    private long next;

    public LedgerRates(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The rate of a month that was added last. */
    synchronized Optional<MonthlyRate> in(YearMonth month, String currency) {
        catchUp();
        return Optional.ofNullable(rates.get(new Month(month, currency)));
    }

    /** All of them, in no particular order. */
    public synchronized List<MonthlyRate> all() {
        catchUp();
        return List.copyOf(rates.values());
    }

    /** None of an entry that cannot be read. */
    private static List<MonthlyRate> rates(Entry entry) {
        try {
            return LedgerJson.read(entry, MonthlyRatesAdded.class).rates();
        } catch (UnreadableEntry unreadable) {
            return List.of();
        }
    }

    private void catchUp() {
        List<Entry> added = ledger.readStream(Streams.RATES, next, PAGE);
        while (!added.isEmpty()) {
            added.stream()
                    .flatMap(entry -> rates(entry).stream())
                    .forEach(rate -> rates.put(new Month(rate.month(), rate.currency()), rate));
            next += added.size();
            added = ledger.readStream(Streams.RATES, next, PAGE);
        }
    }
}
