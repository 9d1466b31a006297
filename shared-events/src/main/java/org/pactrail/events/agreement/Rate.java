package org.pactrail.events.agreement;

import static org.pactrail.events.Required.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** US dollars per unit of a currency; above zero. Its JSON is a plain decimal string. */
public record Rate(BigDecimal usdPerUnit) {
    public Rate {
        Decimals.bounded(required(usdPerUnit, "usdPerUnit"), "usdPerUnit");
        if (usdPerUnit.signum() <= 0) {
            throw new IllegalArgumentException("A rate must be above zero: usdPerUnit=" + usdPerUnit);
        }
    }

    @JsonCreator
    public static Rate of(String usdPerUnit) {
        return new Rate(Decimals.of(usdPerUnit, "usdPerUnit"));
    }

    @JsonValue
    @Override
    public String toString() {
        return usdPerUnit.toPlainString();
    }
}
