package org.pactrail.pipeline.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A percentage above 0 and up to 100 with at most two decimals. In JSON a number or a decimal text. */
public record Percent(@JsonValue String text) {
    public Percent {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")
                || new BigDecimal(text).signum() == 0
                || new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "must be a percentage above 0 and up to 100 with at most two decimals, such as 33.33");
        }
    }

    /** Without an exponent, unless a few digits would make a text without end. */
    static String text(BigDecimal number) {
        return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
