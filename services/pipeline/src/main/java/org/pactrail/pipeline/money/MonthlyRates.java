package org.pactrail.pipeline.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pactrail.events.agreement.Rate;

/** Holds the table of monthly rates that ships with Pactrail: US dollars per unit of a currency, from 2018-01 to 2025-04. */
public final class MonthlyRates {
    static final String SOURCE = "monthly rates shipped with Pactrail";
    private static final String TABLE = "usd-per-unit-monthly.csv";

    private final Map<CurrencyMonth, Rate> rates;

    private MonthlyRates(Map<CurrencyMonth, Rate> rates) {
        this.rates = Map.copyOf(rates);
    }

    public static MonthlyRates shipped() {
        try (InputStream table = MonthlyRates.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("The table of monthly rates is missing from the program: " + TABLE);
            }
            return read(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the rate of a month, when the table has one. */
    Optional<Rate> in(YearMonth month, String currency) {
        return Optional.ofNullable(rates.get(new CurrencyMonth(month, currency)));
    }

    private static MonthlyRates read(InputStream table) throws IOException {
        Map<CurrencyMonth, Rate> rates = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new InputStreamReader(table, UTF_8), format)) {
            for (CSVRecord row : rows) {
                rates.put(
                        new CurrencyMonth(YearMonth.parse(row.get("month")), row.get("currency")),
                        Rate.of(row.get("usd_per_unit")));
            }
        }
        return new MonthlyRates(rates);
    }
}
