package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;
import java.util.List;

/** ISO 4217 alphabetic code of a currency with a known number of decimals, which may be none. */
public record CurrencyCode(@JsonValue String code) {
    public CurrencyCode {
        if (!isCurrency(code)) {
            throw new IllegalArgumentException("must be a currency's three-letter code (ISO 4217), such as CHF");
        }
    }

    /** Returns the codes of all currencies, in alphabetical order. */
    public static List<CurrencyCode> all() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(CurrencyCode::isCurrency)
                .sorted()
                .map(CurrencyCode::new)
                .toList();
    }

    /** Returns the number of decimals that an amount in this currency may have: 0 for JPY, 2 for USD, 3 for KWD. */
    public int decimals() {
        return Currency.getInstance(code).getDefaultFractionDigits();
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
