package org.pactrail.app.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A signed agreement as a person with a pencil would write it down; shares nothing with the product.
 *
 * @param regions percentages by code
 * @param priorities percentages by code
 */
public record PlainAgreement(
        String partnership,
        int year,
        List<String> parties,
        List<Money> contributions,
        Map<String, BigDecimal> regions,
        Map<String, BigDecimal> priorities) {

    /**
     * @param contributor id of a partner, or {@code SELF}
     * @param kind {@code CASH} or {@code IN_KIND}
     * @param usd null when no rate was known
     */
    public record Money(
            String contributor,
            BigDecimal amount,
            String currency,
            String kind,
            @Nullable BigDecimal usd) {

        boolean isOwn() {
            return contributor.equals("SELF");
        }

        BigDecimal usdOrNothing() {
            return usd == null ? BigDecimal.ZERO : usd;
        }
    }

    public record Organization(String id, String name, String type, String membership) {}

    /** Parties and contributors, each once, without the office's own organization. */
    public Set<String> partners() {
        Set<String> partners = new TreeSet<>(parties);
        contributions.stream()
                .filter(money -> !money.isOwn())
                .map(Money::contributor)
                .forEach(partners::add);
        return partners;
    }

    public BigDecimal usd() {
        return contributions.stream().map(Money::usdOrNothing).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
