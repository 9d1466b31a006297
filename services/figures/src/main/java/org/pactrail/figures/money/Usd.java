package org.pactrail.figures.money;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** Holds US dollars to the cent. The JSON is a decimal string. */
public record Usd(BigDecimal amount) implements Comparable<Usd> {
    public static final Usd ZERO = new Usd(new BigDecimal("0.00"));

    public Usd {
        if (amount.scale() != 2) {
            throw new IllegalArgumentException("US dollars must have two decimals: amount=" + amount);
        }
    }

    public Usd plus(Usd other) {
        return new Usd(amount.add(other.amount));
    }

    public Usd minus(Usd other) {
        return new Usd(amount.subtract(other.amount));
    }

    /**
     * Returns the amount or its inverse.
     *
     * @param sign 1 for the amount itself, −1 for its inverse
     */
    public Usd times(int sign) {
        return sign < 0 ? new Usd(amount.negate()) : this;
    }

    @Override
    public int compareTo(Usd other) {
        return amount.compareTo(other.amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
