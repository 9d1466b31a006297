package org.pactrail.app.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.history.PlainAgreement.Money;

/** One partnership of a {@link PlainOffice}. */
final class PlainPartnership {
    final String id;
    final String owner;
    final List<String> partners;
    final Map<String, LocalDate> clearedUntil = new HashMap<>();
    final List<Money> receipts = new ArrayList<>();
    final Map<String, Cancellation> pending = new LinkedHashMap<>();
    String stage = "PROSPECT";
    String stageBeforeEnd = "";
    long version;

    @Nullable PlainAgreement agreement;

    @Nullable LocalDate signedOn;

    /** One that waits for somebody else's approval. */
    record Cancellation(String author, LocalDate on) {}

    PlainPartnership(String id, String owner, List<String> partners, long version) {
        this.id = id;
        this.owner = owner;
        this.partners = partners;
        this.version = version;
    }

    boolean is(String... stages) {
        return List.of(stages).contains(stage);
    }

    void end(String outcome) {
        stageBeforeEnd = stage;
        stage = outcome;
    }

    List<Money> promised() {
        return agreement == null ? List.of() : agreement.contributions();
    }

    /** The kind under which a receipt is booked; null when nothing of the sort was promised. */
    @Nullable String kindOf(String contributor, String currency, @Nullable String stated) {
        for (String kind : List.of("CASH", "IN_KIND")) {
            boolean promised = promised().stream()
                    .anyMatch(money -> money.contributor().equals(contributor)
                            && money.currency().equals(currency)
                            && money.kind().equals(kind));
            if (promised && (stated == null || stated.equals(kind))) {
                return kind;
            }
        }
        return null;
    }

    /** Whether partners promised cash and all of it is in, each currency for itself. */
    boolean isPaid() {
        Map<String, BigDecimal> left = new HashMap<>();
        promised().stream()
                .filter(PlainPartnership::isPartnersCash)
                .forEach(money -> left.merge(money.currency(), money.amount(), BigDecimal::add));
        receipts.stream()
                .filter(PlainPartnership::isPartnersCash)
                .forEach(money -> left.merge(money.currency(), money.amount().negate(), BigDecimal::add));
        return !left.isEmpty() && left.values().stream().allMatch(amount -> amount.signum() <= 0);
    }

    private static boolean isPartnersCash(Money money) {
        return !money.isOwn() && money.kind().equals("CASH");
    }
}
