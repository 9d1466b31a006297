package org.pactrail.app.history;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.Pactrail;
import org.pactrail.app.history.PlainAgreement.Money;
import org.pactrail.app.history.PlainAgreement.Organization;
import org.pactrail.app.history.PlainOffice.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Makes up one request after the other, sensible and not, and has a {@link PlainOffice} say what must become of each. */
final class RandomHistory {
    static final List<String> USERS = List.of("ana", "bo", "cy");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, BigDecimal> RATES = rates();
    private static final List<String> TYPES = List.of(
            "GOVERNMENT",
            "UN_ORGANIZATION",
            "INTERNATIONAL_OR_REGIONAL_ORGANIZATION",
            "FINANCIAL_INSTITUTION",
            "PRIVATE_SECTOR",
            "ACADEMIA");
    private static final List<String> MEMBERSHIPS =
            List.of("MEMBER_STATE", "SECTOR_MEMBER", "ASSOCIATE", "ACADEMIA", "NONE", "NONE");
    private static final List<String> REGIONS = List.of("AFR", "AMS", "ARB", "ASP", "CIS", "EUR", "GLOBAL");
    private static final List<String> PRIORITIES =
            List.of("AFFORDABLE_CONNECTIVITY", "DIGITAL_TRANSFORMATION", "ENABLING_ENVIRONMENT");

    private final PlainOffice office = new PlainOffice();
    private final Random random;

    RandomHistory(long seed) {
        random = new Random(seed);
    }

    /**
     * @param about null for what makes a partner or a partnership, and for what is nowhere
     * @param accepted told the new thing's id, empty when nothing is new
     */
    record Step(
            String user,
            String path,
            String body,
            Verdict expected,
            @Nullable PlainPartnership about,
            Consumer<String> accepted) {

        Step expecting(Verdict other) {
            return new Step(user, path, body, other, about, accepted);
        }

        Step withBody(String other) {
            return new Step(user, path, other, expected, about, accepted);
        }
    }

    PlainOffice office() {
        return office;
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    Step next() {
        int kind = random.nextInt(100);
        if (office.register.size() < 3 || kind < 6) {
            return registration();
        }
        if (office.partnerships.size() < 3 || kind < 18) {
            return opening();
        }
        PlainPartnership about = partnership();
        Step step = change(about, oneIn(2) ? usual(about) : kind);
        if (oneIn(40)) {
            return step.withBody(step.body().replaceFirst("\\{", "{\"nonsense\":1,"))
                    .expecting(Verdict.MALFORMED);
        }
        return oneIn(60) ? nowhere(step) : step;
    }

    /** What usually comes next. */
    private int usual(PlainPartnership partnership) {
        return switch (partnership.stage) {
            case "PROSPECT" -> 40;
            case "NEGOTIATION" -> oneIn(3) ? 50 : 70;
            case "SIGNED" -> 80;
            default -> random.nextInt(100);
        };
    }

    private Step change(PlainPartnership partnership, int kind) {
        if (!partnership.pending.isEmpty() && oneIn(3)) {
            return decision(partnership);
        }
        if (kind < 26) {
            return outreach(partnership);
        } else if (kind < 31) {
            return expectation(partnership);
        } else if (kind < 45) {
            return negotiation(partnership);
        } else if (kind < 58) {
            return clearance(partnership);
        } else if (kind < 76) {
            return signature(partnership);
        } else if (kind < 88) {
            return receipt(partnership);
        }
        return kind < 96 ? ending(partnership) : reopening(partnership);
    }

    /** The same request about a partnership that is not there. */
    private static Step nowhere(Step step) {
        PlainPartnership about = requireNonNull(step.about());
        String path = step.path().replace(about.id, "nowhere");
        Verdict verdict = step.expected().equals(Verdict.MALFORMED) ? Verdict.MALFORMED : Verdict.UNKNOWN;
        return new Step(step.user(), path, step.body(), verdict, null, id -> {});
    }

    private Step registration() {
        String name = oneIn(4) && !office.register.isEmpty()
                ? "  "
                        + requireNonNull(office.register.get(partner()))
                                .name()
                                .toUpperCase(Locale.ROOT)
                                .replace(" ", "   ")
                : "Partner number " + random.nextInt(1_000_000);
        String type = pick(TYPES);
        String membership = pick(MEMBERSHIPS);
        boolean malformed = oneIn(15);
        String body = json("name", name, "type", type, "membership", membership, "country", malformed ? "XX" : "KE");
        Verdict verdict = malformed ? Verdict.MALFORMED : office.register(name);
        return new Step(
                user(),
                "/api/partners",
                body,
                verdict,
                null,
                id -> office.registered(new Organization(id, name, type, membership)));
    }

    private Step opening() {
        List<String> partners = new ArrayList<>(some(3, () -> oneIn(40) ? "nobody" : partner()));
        String owner = user();
        Map<String, Object> body = map("title", "Connected schools", "partners", partners, "officer", owner);
        boolean expecting = oneIn(3);
        if (expecting) {
            body.put("expectation", expectation());
        }
        return new Step(
                user(),
                "/api/partnerships",
                JSON.writeValueAsString(body),
                office.open(partners),
                null,
                id -> office.opened(id, owner, List.copyOf(partners), expecting));
    }

    private Step outreach(PlainPartnership partnership) {
        LocalDate on = date();
        return step(
                partnership,
                "outreach",
                json("channel", "CALL", "on", on.toString(), "summary", "They\nlisten."),
                office.outreach(on),
                () -> office.changed(partnership));
    }

    private Step expectation(PlainPartnership partnership) {
        return step(
                partnership,
                "expectation",
                JSON.writeValueAsString(expectation()),
                office.expect(partnership),
                () -> office.changed(partnership));
    }

    private Step negotiation(PlainPartnership partnership) {
        LocalDate on = date();
        return step(
                partnership, "negotiation", json("startedOn", on.toString()), office.negotiate(partnership, on), () -> {
                    partnership.stage = "NEGOTIATION";
                    office.changed(partnership);
                });
    }

    private Step clearance(PlainPartnership partnership) {
        String partner = oneIn(3) ? partner() : pick(partnership.partners);
        String decider = user();
        boolean cleared = !oneIn(5);
        boolean missesDate = cleared && oneIn(20);
        LocalDate until = LocalDate.of(2021 + random.nextInt(8), 6, 15);
        Map<String, Object> body = map("partner", partner, "decision", cleared ? "CLEARED" : "REFUSED");
        if (!missesDate) {
            body.put("validUntil", until.toString());
        }
        Verdict verdict = office.clear(partnership, partner, decider, missesDate);
        Step step = step(partnership, "clearances", JSON.writeValueAsString(body), verdict, () -> {
            partnership.clearedUntil.remove(partner);
            if (cleared) {
                partnership.clearedUntil.put(partner, until);
            }
            office.changed(partnership);
        });
        return new Step(decider, step.path(), step.body(), verdict, partnership, step.accepted());
    }

    private Step signature(PlainPartnership partnership) {
        LocalDate signedOn = oneIn(30) ? LocalDate.of(2099, 1, 1) : past();
        boolean own = oneIn(4);
        List<String> parties = own ? some(2, this::partner) : partnership.partners;
        List<Money> contributions = new ArrayList<>();
        List<Map<String, Object>> stated = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            contribution(signedOn, parties, contributions, stated);
        }
        Map<String, BigDecimal> regions = shares(REGIONS);
        Map<String, BigDecimal> priorities = shares(PRIORITIES);
        boolean malformed = oneIn(25);
        String reference = oneIn(8) ? " the same  REFERENCE" : "Reference " + random.nextInt(1_000_000);
        Map<String, Object> body = map(
                "reference", reference, "instrument", "MOU", "signedOn", signedOn.toString(), "contributions", stated);
        body.put("regions", malformed ? Map.of("AFR", "99.99") : regions);
        body.put("priorities", priorities);
        if (own) {
            body.put("parties", parties);
        }
        PlainAgreement terms =
                new PlainAgreement(partnership.id, signedOn.getYear(), parties, contributions, regions, priorities);
        Verdict verdict = malformed ? Verdict.MALFORMED : office.sign(partnership, terms, signedOn, reference);
        return step(
                partnership,
                "signature",
                JSON.writeValueAsString(body),
                verdict,
                () -> office.signed(partnership, terms, signedOn, reference));
    }

    private void contribution(
            LocalDate signedOn, List<String> parties, List<Money> contributions, List<Map<String, Object>> stated) {
        String contributor = contributor(parties);
        String currency = pick(List.of("USD", "EUR", "JPY", "KWD", "XAF"));
        int decimals = Map.of("USD", 2, "EUR", 2, "JPY", 0, "KWD", 3, "XAF", 0).getOrDefault(currency, 0);
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(99_999_999), decimals);
        String kind = oneIn(3) ? "IN_KIND" : "CASH";
        Map<String, Object> json =
                map("contributor", contributor, "amount", amount.toPlainString(), "currency", currency, "kind", kind);
        BigDecimal usd = currency.equals("USD") ? amount : byTable(amount, currency, signedOn);
        if (!currency.equals("USD") && oneIn(3)) {
            usd = BigDecimal.valueOf(1 + random.nextInt(99_999_999), 2);
            json.put("usd", Map.of("amount", usd.toPlainString()));
        } else if (!currency.equals("USD") && oneIn(3)) {
            BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(40_000), 4);
            usd = amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            json.put("usd", Map.of("rate", rate.toPlainString(), "source", "a bank", "on", signedOn.toString()));
        }
        contributions.add(new Money(contributor, amount, currency, kind, usd));
        stated.add(json);
    }

    private String contributor(List<String> parties) {
        if (oneIn(4)) {
            return oneIn(12) ? "nobody" : "SELF";
        }
        return parties.isEmpty() || oneIn(4) ? partner() : pick(parties);
    }

    private Step receipt(PlainPartnership partnership) {
        Money promised = partnership.promised().isEmpty() ? null : pick(partnership.promised());
        String contributor = promised == null || oneIn(6) ? partner() : promised.contributor();
        String currency = promised == null || oneIn(10) ? "JPY" : promised.currency();
        BigDecimal amount = promised == null || !promised.currency().equals(currency) || oneIn(3)
                ? BigDecimal.valueOf(77)
                : promised.amount();
        @Nullable String stated = oneIn(3) ? pick(List.of("CASH", "IN_KIND")) : null;
        @Nullable String kind = partnership.kindOf(contributor, currency, stated);
        LocalDate on = date();
        Map<String, Object> body = map(
                "contributor",
                contributor,
                "amount",
                amount.toPlainString(),
                "currency",
                currency,
                "receivedOn",
                on.toString());
        body.put("reference", "Bank 17");
        if (stated != null) {
            body.put("kind", stated);
        }
        return step(
                partnership,
                "receipts",
                JSON.writeValueAsString(body),
                office.receive(partnership, kind, on),
                () -> office.received(
                        partnership, new Money(contributor, amount, currency, requireNonNull(kind), null)));
    }

    private Step ending(PlainPartnership partnership) {
        String outcome = pick(List.of("LOST", "WITHDRAWN", "CANCELLED", "COMPLETED"));
        LocalDate on = date();
        boolean missesReason = oneIn(10);
        Map<String, Object> body = map("outcome", outcome, "on", on.toString());
        if (!missesReason) {
            body.put("reason", "It had to be.");
        }
        Verdict verdict = office.end(partnership, outcome, on, missesReason);
        String user = user();
        String path = "/api/partnerships/" + partnership.id + "/ending";
        return new Step(user, path, JSON.writeValueAsString(body), verdict, partnership, change -> {
            if (outcome.equals("CANCELLED")) {
                office.proposed(partnership, change, user, on);
            } else {
                partnership.end(outcome);
                office.changed(partnership);
            }
        });
    }

    /** On a cancellation that waits; of its own author's mostly not. */
    private Step decision(PlainPartnership partnership) {
        String change = pick(List.copyOf(partnership.pending.keySet()));
        boolean approved = oneIn(2);
        String user = user();
        boolean own =
                user.equals(requireNonNull(partnership.pending.get(change)).author());
        String path = "/api/partnerships/" + partnership.id + "/changes/" + change + "/decision";
        String body = json("decision", approved ? "APPROVED" : "DECLINED", "note", "Looked at.");
        Verdict verdict = own ? Verdict.REFUSED : Verdict.DONE;
        return new Step(user, path, body, verdict, partnership, id -> office.decided(partnership, change, approved));
    }

    private Step reopening(PlainPartnership partnership) {
        LocalDate on = date();
        String body = json("on", on.toString(), "reason", "They called.");
        return step(partnership, "reopening", body, office.reopen(partnership, on), () -> {
            partnership.stage = partnership.stageBeforeEnd;
            office.changed(partnership);
        });
    }

    private Step step(PlainPartnership about, String call, String body, Verdict expected, Runnable accepted) {
        return new Step(
                user(), "/api/partnerships/" + about.id + '/' + call, body, expected, about, id -> accepted.run());
    }

    private Map<String, Object> expectation() {
        return map("amount", "1000", "currency", "CHF", "likelihood", "B", "signatureMonth", "2027-01");
    }

    /** Percentages with two decimals that total 100; halves are frequent, so that the last cent is often tied for. */
    private Map<String, BigDecimal> shares(List<String> codes) {
        List<String> left = new ArrayList<>(codes);
        Map<String, BigDecimal> shares = new TreeMap<>();
        if (oneIn(3)) {
            shares.put(left.remove(random.nextInt(left.size())), new BigDecimal("50"));
            shares.put(pick(left), new BigDecimal("50"));
            return shares;
        }
        int hundredths = 10_000;
        while (hundredths > 0) {
            String code = left.remove(random.nextInt(left.size()));
            int share = left.isEmpty() || oneIn(2) ? hundredths : 1 + random.nextInt(hundredths);
            shares.put(code, BigDecimal.valueOf(share, 2));
            hundredths -= share;
        }
        return shares;
    }

    private static @Nullable BigDecimal byTable(BigDecimal amount, String currency, LocalDate on) {
        BigDecimal rate = RATES.get(on.toString().substring(0, 7) + ',' + currency);
        return rate == null ? null : amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> rates() {
        Map<String, BigDecimal> rates = new HashMap<>();
        var table = requireNonNull(
                Pactrail.class.getResourceAsStream("/org/pactrail/pipeline/money/usd-per-unit-monthly.csv"));
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            rows.lines()
                    .skip(1)
                    .forEach(row -> rates.put(
                            row.substring(0, row.lastIndexOf(',')),
                            new BigDecimal(row.substring(row.lastIndexOf(',') + 1))));
            return rates;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LocalDate date() {
        return oneIn(25) ? LocalDate.of(2099, 1, 1) : past();
    }

    private LocalDate past() {
        return LocalDate.of(2020 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String user() {
        return pick(USERS);
    }

    private String partner() {
        return pick(List.copyOf(office.register.keySet()));
    }

    /** The newer ones more often, as in life. */
    private PlainPartnership partnership() {
        List<PlainPartnership> all = List.copyOf(office.partnerships.values());
        return oneIn(4) ? pick(all) : all.get(all.size() - 1 - random.nextInt(Math.min(6, all.size())));
    }

    private <T> List<T> some(int most, Supplier<T> make) {
        return IntStream.range(0, random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(most))
                .mapToObj(i -> make.get())
                .toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String json(Object... namesAndValues) {
        return JSON.writeValueAsString(map(namesAndValues));
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
