package org.pactrail.pipeline.money;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.pactrail.events.EventTypes;
import org.pactrail.events.RatesEvent.MonthlyRatesAdded;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Recorded;
import org.pactrail.ledger.fold.StreamReader;
import org.pactrail.ledger.json.LedgerJson;

/**
 * Folds the rates that the office adds, and answers with the newest: each question first reads from the store the events that came since
 * the last one. A rate that any process acknowledged is therefore used by the next command of every process, whereas a live view, which
 * follows its own process's head, would lag behind the others. Safe for use by many threads.
 */
public final class LedgerRates {
    /** The stream of the table. */
    public static final String STREAM = "rates";

    private final StreamReader<MonthlyRatesAdded> reader;
    private AddedRates rates = AddedRates.NONE;
    private long next;

    public LedgerRates(Ledger ledger) {
        reader = new StreamReader<>(
                ledger,
                entry -> LedgerJson.MAPPER.readValue(entry.payload(), EventTypes.named(entry.type(), entry.revision())),
                MonthlyRatesAdded.class);
    }

    /** Returns the rate that was added last for a month. */
    Optional<MonthlyRate> in(YearMonth month, String currency) {
        return newest().in(month, currency);
    }

    /** Returns all rates, in no particular order. */
    public List<MonthlyRate> all() {
        return List.copyOf(newest().all());
    }

    private synchronized AddedRates newest() {
        for (Recorded<MonthlyRatesAdded> added : reader.from(STREAM, next)) {
            rates = rates.after(added.event());
            next = added.entry().sequence() + 1;
        }
        return rates;
    }
}
