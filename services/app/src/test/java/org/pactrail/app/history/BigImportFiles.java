package org.pactrail.app.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pactrail.app.history.PlainAgreement.Money;
import org.pactrail.app.history.PlainAgreement.Organization;

/**
 * Writes {@code partners.csv} and {@code agreements.csv} of any size, the same for the same seed, and keeps what a reader must
 * make of them. Ids are names here.
 */
final class BigImportFiles {
    static final int FIRST_YEAR = 2015;
    static final int LAST_YEAR = 2025;
    static final int PARTNERS = 500;
    private static final int SHARE_WITH_MONEY = 60;
    private static final List<String> TYPES =
            List.of("GOVERNMENT", "UN_ORGANIZATION", "FINANCIAL_INSTITUTION", "PRIVATE_SECTOR", "ACADEMIA");
    private static final List<String> MEMBERSHIPS = List.of("MEMBER_STATE", "SECTOR_MEMBER", "ACADEMIA", "NONE");
    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "CHF", "KWD");
    private static final List<Map<String, BigDecimal>> REGIONS = List.of(
            percents("AFR", "100"),
            percents("GLOBAL", "100"),
            percents("ARB", "33.33", "ASP", "66.67"),
            percents("AMS", "20", "CIS", "30.5", "EUR", "49.5"));
    private static final List<Map<String, BigDecimal>> PRIORITIES = List.of(
            percents("DIGITAL_TRANSFORMATION", "100"),
            percents("AFFORDABLE_CONNECTIVITY", "50", "INCLUSIVE_SECURE_ICT", "50"),
            percents("ENABLING_ENVIRONMENT", "12.5", "RESOURCE_MOBILIZATION", "87.5"));

    private final Random random;
    private final Map<String, Organization> register = new TreeMap<>();
    private final List<PlainAgreement> agreements = new ArrayList<>();

    BigImportFiles(int size, long seed) {
        random = new Random(seed);
        for (int i = 0; i < PARTNERS; i++) {
            String name = "Partner %03d of %s".formatted(i, pick(TYPES).toLowerCase(Locale.ROOT));
            register.put(name, new Organization(name, name, pick(TYPES), pick(MEMBERSHIPS)));
        }
        List<String> names = List.copyOf(register.keySet());
        IntStream.range(0, size).forEach(number -> agreements.add(agreement(number, names)));
    }

    /** By name. */
    Map<String, Organization> register() {
        return register;
    }

    List<PlainAgreement> agreements() {
        return agreements;
    }

    Map<String, Object> figures(int year) {
        return PlainFigures.of(year, agreements, register);
    }

    Path partners(Path folder) {
        return write(folder.resolve("partners.csv"), "name,type,membership,country", writer -> {
            for (Organization partner : register.values()) {
                writer.write(partner.name() + ',' + partner.type() + ',' + partner.membership() + ",CH\n");
            }
        });
    }

    Path agreements(Path folder) {
        String header = "reference,title,signed_on,instrument,parties,regions,priorities,contributor,amount,currency,"
                + "usd_amount,kind";
        return write(folder.resolve("agreements.csv"), header, writer -> {
            for (PlainAgreement agreement : agreements) {
                writer.write(rows(agreement));
            }
        });
    }

    private PlainAgreement agreement(int number, List<String> names) {
        String party = pick(names);
        String other = pick(names);
        List<String> parties = random.nextInt(5) > 0 || other.equals(party) ? List.of(party) : List.of(party, other);
        List<Money> contributions = new ArrayList<>();
        if (random.nextInt(100) < SHARE_WITH_MONEY) {
            contributions.add(money(party));
            if (random.nextInt(3) == 0) {
                contributions.add(money(random.nextBoolean() ? "SELF" : other));
            }
        }
        return new PlainAgreement(
                "BIG-" + number,
                FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1),
                parties,
                contributions,
                pick(REGIONS),
                pick(PRIORITIES));
    }

    /** Dollars are worth themselves; of the rest, one in twenty is left without a value by a currency without rates. */
    private Money money(String contributor) {
        BigDecimal amount = BigDecimal.valueOf(1_000 + random.nextInt(500_000_000), 2);
        String currency = random.nextInt(20) == 0 ? "XAF" : pick(CURRENCIES);
        String kind = random.nextInt(4) == 0 ? "IN_KIND" : "CASH";
        return switch (currency) {
            case "USD" -> new Money(contributor, amount, currency, kind, amount);
            case "XAF" -> new Money(contributor, amount.setScale(0, RoundingMode.UP), currency, kind, null);
            default ->
                new Money(
                        contributor,
                        amount,
                        currency,
                        kind,
                        BigDecimal.valueOf(1_000 + random.nextInt(500_000_000), 2));
        };
    }

    private static String rows(PlainAgreement agreement) {
        String shared = agreement.partnership() + ",Digital skills for all number " + agreement.partnership() + ','
                + agreement.year() + "-0"
                + (1 + Math.floorMod(agreement.partnership().hashCode(), 9)) + "-15,MOU,"
                + String.join("|", agreement.parties()) + ',' + shares(agreement.regions()) + ','
                + shares(agreement.priorities()) + ',';
        StringBuilder rows = new StringBuilder();
        for (Money money : agreement.contributions()) {
            boolean stated = money.usd() != null && !money.currency().equals("USD");
            rows.append(shared)
                    .append(money.contributor())
                    .append(',')
                    .append(money.amount().toPlainString())
                    .append(',')
                    .append(money.currency())
                    .append(',')
                    .append(stated ? money.usdOrNothing().toPlainString() : "")
                    .append(',')
                    .append(money.kind())
                    .append('\n');
        }
        return rows.isEmpty() ? shared + ",,,,\n" : rows.toString();
    }

    private static String shares(Map<String, BigDecimal> percents) {
        return String.join(
                "|",
                percents.entrySet().stream()
                        .map(share -> share.getKey() + ':' + share.getValue().toPlainString())
                        .toList());
    }

    private interface Rows {
        void to(Writer writer) throws IOException;
    }

    private static Path write(Path file, String header, Rows rows) {
        try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
            writer.write(header + '\n');
            rows.to(writer);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, BigDecimal> percents(String... codesAndPercents) {
        Map<String, BigDecimal> percents = new TreeMap<>();
        for (int i = 0; i < codesAndPercents.length; i += 2) {
            percents.put(codesAndPercents[i], new BigDecimal(codesAndPercents[i + 1]));
        }
        return percents;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
