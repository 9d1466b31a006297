package org.pactrail.pipeline.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.pactrail.web.body.AlsoNumber;

/** A percentage above 0 and up to 100 with at most two decimals. In JSON a number or a decimal text. */
@AlsoNumber
public record Percent(@JsonValue String text) {
    public Percent {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")
                || new BigDecimal(text).signum() == 0
                || new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "must be a percentage above 0 and up to 100 with at most two decimals, such as 33.33");
        }
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
