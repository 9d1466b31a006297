package org.pactrail.pipeline.rates;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.exchange.Columns;
import org.pactrail.pipeline.imports.file.CsvFile;
import org.pactrail.pipeline.imports.file.CsvRow;
import org.pactrail.pipeline.imports.file.RowRefused;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.web.body.Dates;
import org.pactrail.web.body.Fault;
import org.pactrail.web.body.MalformedRequest;
import org.pactrail.web.text.OneLine;

/** Reads the rates of a CSV file; refuses the whole file when a row is at fault. */
final class RateFile {

    private RateFile() {}

    /**
     * Returns the rates of a file, at least one, in the order of its rows.
     *
     * @throws MalformedRequest naming each row and column at fault
     */
    static List<MonthlyRate> read(InputStream bytes) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<MonthlyRate> rates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow row : CsvFile.read("rates", bytes, Columns.RATES)) {
            try {
                MonthlyRate rate = rate(row);
                if (!seen.add(rate.month() + " " + rate.currency())) {
                    throw new RowRefused(row, "month", "names " + rate.currency() + " a second time");
                }
                rates.add(rate);
            } catch (RowRefused refused) {
                faults.add(new Fault(
                        "rates row " + row.number() + ", " + refused.column(), String.valueOf(refused.getMessage())));
            }
        }
        if (!faults.isEmpty()) {
            throw new MalformedRequest(faults);
        }
        if (rates.isEmpty()) {
            throw MalformedRequest.of("rates", "must hold at least one rate below its header");
        }
        return rates;
    }

    private static MonthlyRate rate(CsvRow row) {
        row.refuseMisfit();
        return new MonthlyRate(
                row.cell("month", Dates::parseMonth),
                row.cell("currency", RateFile::foreign).code(),
                new Rate(row.cell("usd_per_unit", RateFile::rate)),
                row.cell("source", OneLine::new).text(),
                row.cell("on", Dates::parse));
    }

    private static CurrencyCode foreign(String text) {
        CurrencyCode currency = new CurrencyCode(text);
        if (currency.code().equals("USD")) {
            throw new IllegalArgumentException("must be another currency than USD, whose rate is always 1");
        }
        return currency;
    }

    private static BigDecimal rate(String text) {
        return new Amount(text).value();
    }
}
