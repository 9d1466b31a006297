package org.pactrail.benchmarks.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;

/**
 * Makes a ledger as a busy office has it, from a fixed seed and today's date: of ten partnerships six are open, half of these negotiated;
 * of the others most are signed, some completed, lost or withdrawn. The partnerships are spread over {@value #OFFICERS} officers, all
 * regions and all priorities. Of the open ones few in a hundred are overdue, due this week, quiet or slow. Used by one thread.
 */
public final class Pipeline {
    public static final int OFFICERS = 200;

    private static final List<String> KINDS = List.of(
            "Ministry of Communications of",
            "Ministry of Digital Economy of",
            "Telecommunication Authority of",
            "University of",
            "Institute of Technology of",
            "Development Bank of",
            "Broadband Foundation of",
            "Mobile Networks of",
            "Satellite Company of",
            "Statistics Office of",
            "Regional Union of",
            "Chamber of Commerce of",
            "Academy of Sciences of",
            "Postal Service of",
            "Innovation Agency of",
            "Cable Systems of",
            "Data Centre of",
            "Investment Fund of",
            "Emergency Network of",
            "Schools Trust of");
    private static final List<String> BEGINNINGS =
            List.of("Ama", "Bel", "Cor", "Dun", "Esta", "Fari", "Gol", "Hum", "Iva", "Jor");
    private static final List<String> MIDDLES =
            List.of("ba", "che", "di", "fo", "gu", "lan", "mer", "nis", "por", "tuv");
    private static final List<String> ENDS =
            List.of("ria", "land", "stan", "mark", "via", "dor", "quet", "zia", "wick", "xis");
    private static final List<String> PRIORITIES = List.of(
            "AFFORDABLE_CONNECTIVITY",
            "DIGITAL_TRANSFORMATION",
            "ENABLING_ENVIRONMENT",
            "RESOURCE_MOBILIZATION",
            "INCLUSIVE_SECURE_ICT");
    private static final List<String> REGIONS =
            Stream.of(Region.values()).map(Region::name).toList();
    private static final int YEARS = 10;

    private final SplittableRandom random = new SplittableRandom(7);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final EventWriter writer;
    private final int partners;

    private Pipeline(EventWriter writer, int partners) {
        this.writer = writer;
        this.partners = partners;
    }

    public static void fill(Path file, int partnerships, int partners) {
        try (EventWriter writer = EventWriter.on(file)) {
            Pipeline pipeline = new Pipeline(writer, partners);
            for (int partner = 0; partner < partners; partner++) {
                pipeline.register(partner);
            }
            int ended = partnerships / 10 * 4;
            for (int place = 0; place < partnerships; place++) {
                pipeline.partnership(place, place < ended ? (double) place / ended : null);
            }
        }
    }

    /** Returns a partner's name; names begin again, with a number, after 20,000 partners. */
    public static String name(int partner) {
        int place = partner / KINDS.size();
        String again = place < 1_000 ? "" : " " + place / 1_000;
        return KINDS.get(partner % KINDS.size())
                + ' '
                + BEGINNINGS.get(place % 10)
                + MIDDLES.get(place / 10 % 10)
                + ENDS.get(place / 100 % 10)
                + again;
    }

    public static String officer(int number) {
        return "officer-" + number % OFFICERS;
    }

    public static String region(int number) {
        return REGIONS.get(number % REGIONS.size());
    }

    private void register(int number) {
        PartnerId id = partner(number);
        PartnerRegistered registered = new PartnerRegistered(
                id, name(number), any(List.of(PartnerType.values())), any(List.of(Membership.values())), "CH");
        writer.add(id.value(), at(today.minusYears(YEARS)), registered);
    }

    /** @param when for one that is not open: 0 for the first that was opened, 1 for the last; null for an open one */
    private void partnership(int place, @Nullable Double when) {
        PartnershipId id = new PartnershipId("partnership-" + place);
        if (when == null) {
            open(id, place);
        } else {
            ended(id, place, today.minusYears(YEARS).plusDays((long) (when * (YEARS - 1) * 365)));
        }
    }

    private void open(PartnershipId id, int place) {
        boolean slow = place % 50 == 0;
        LocalDate opened = today.minusDays(random.nextInt(1, 60));
        Telling told = new Telling(id, at(today.minusDays(60)));
        told.then(opened(id, place));
        told.then(expectation(id));
        told.then(outreach(id, opened, null));
        if (random.nextBoolean()) {
            told.then(new NegotiationStarted(id, slow ? today.minusDays(200) : opened));
        }
        LocalDate last = rarely() ? today.minusDays(40) : today.minusDays(random.nextInt(25));
        told.then(outreach(id, last, random.nextInt(10) < 7 ? nextStep() : null));
    }

    private NextStep nextStep() {
        int days = rarely() ? -random.nextInt(1, 20) : rarely() ? 0 : random.nextInt(8, 60);
        return new NextStep("Send them the draft", today.plusDays(days));
    }

    private void ended(PartnershipId id, int place, LocalDate day) {
        Telling told = new Telling(id, at(day));
        told.then(opened(id, place));
        told.then(expectation(id));
        told.then(outreach(id, day, null));
        told.then(new NegotiationStarted(id, day.plusDays(10)));
        switch (random.nextInt(12)) {
            case 0 -> told.then(new PartnershipEnded(id, Outcome.LOST, day.plusDays(60), "No budget"));
            case 1 -> told.then(new PartnershipEnded(id, Outcome.WITHDRAWN, day.plusDays(60), "Other plans"));
            case 2 -> {
                told.then(signed(id, day.plusDays(60)));
                told.then(new PartnershipEnded(id, Outcome.COMPLETED, day.plusDays(300), null));
            }
            default -> told.then(signed(id, day.plusDays(60)));
        }
    }

    private PartnershipOpened opened(PartnershipId id, int place) {
        return new PartnershipOpened(
                id,
                "Connected schools " + place,
                Stream.generate(this::partner)
                        .distinct()
                        .limit(random.nextInt(1, 3))
                        .toList(),
                officer(random.nextInt(OFFICERS)),
                shares(REGIONS),
                shares(PRIORITIES));
    }

    private ExpectationSet expectation(PartnershipId id) {
        return new ExpectationSet(
                id,
                new Expectation(
                        new Money(amount(), "USD"),
                        any(List.of(Likelihood.values())),
                        YearMonth.from(today.plusMonths(random.nextInt(12)))));
    }

    private OutreachLogged outreach(PartnershipId id, LocalDate on, @Nullable NextStep next) {
        return new OutreachLogged(
                id,
                any(List.of(OutreachChannel.values())),
                on,
                "Division for schools",
                "They want to connect schools.",
                next);
    }

    private AgreementSigned signed(PartnershipId id, LocalDate on) {
        PartnerId partner = partner();
        BigDecimal amount = amount();
        Contribution cash = new Contribution(
                new Contributor(partner),
                new Money(amount, "USD"),
                ContributionKind.CASH,
                new UsdValue(amount, null, "in USD", on));
        return new AgreementSigned(
                id,
                "EX-" + id,
                any(List.of(Instrument.values())),
                on,
                List.of(partner),
                List.of(cash),
                shares(REGIONS),
                shares(PRIORITIES));
    }

    /** Returns an allocation to one code, or to two in equal parts. */
    private Allocation shares(List<String> codes) {
        int count = random.nextInt(3) == 0 ? 2 : 1;
        List<String> named =
                Stream.generate(() -> any(codes)).distinct().limit(count).toList();
        Map<String, BigDecimal> shares = new HashMap<>();
        named.forEach(code -> shares.put(code, BigDecimal.valueOf(100 / count)));
        return Allocation.of(shares);
    }

    private PartnerId partner() {
        return partner(random.nextInt(partners));
    }

    private static PartnerId partner(int number) {
        return new PartnerId("partner-" + number);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(100_000, 99_999_999), 2);
    }

    private boolean rarely() {
        return random.nextInt(50) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Writes the events of one partnership, all recorded on one day. */
    private final class Telling {
        private final String stream;
        private final Instant at;

        private Telling(PartnershipId id, Instant at) {
            this.stream = id.value();
            this.at = at;
        }

        private void then(PactrailEvent event) {
            writer.add(stream, at, event);
        }
    }
}
