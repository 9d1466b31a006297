package org.pactrail.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Commit;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.NewEvent;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.sqlite.SqliteLedger;

/**
 * Makes a partner, then agreements signed with it, in 2025 and in the years before in turn; each agreement changes a year's figures, and is
 * the first event of a stream. Used by one thread.
 */
public final class Agreements {
    private static final byte[] METADATA = "{\"channel\":\"api\",\"user\":\"officer\"}".getBytes(UTF_8);
    private static final PartnerId PARTNER = new PartnerId("partner");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final SplittableRandom random = new SplittableRandom(5);
    private final int years;
    private int signed = -1; // the partner comes first

    /** @param years number of years */
    public Agreements(int years) {
        this.years = years;
    }

    /** Appends to an existing ledger one agreement of each year. */
    public static void append(Path file, int years) {
        Agreements agreements = new Agreements(years);
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(new Commit(
                    Stream.generate(agreements::next).limit(1L + years).toList(), null));
        }
    }

    public NewEvent next() {
        int number = signed++;
        if (number < 0) {
            return first(
                    PARTNER.value(),
                    new PartnerRegistered(PARTNER, "Partner", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH"));
        }
        PartnershipId id = new PartnershipId(id());
        return first(id.value(), signed(random, id, PARTNER, DAY.minusYears(number % years)));
    }

    private NewEvent first(String stream, PactrailEvent event) {
        EventType type = EventTypes.of(event.getClass());
        byte[] payload = LedgerJson.MAPPER.writeValueAsBytes(event);
        return new NewEvent(stream, 0, id(), type.name(), type.revision(), Instant.now(), payload, METADATA);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static AgreementSigned signed(SplittableRandom random, PartnershipId id, PartnerId partner, LocalDate day) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000, 99_999_999), 2);
        Contribution cash = new Contribution(
                new Contributor(partner),
                new Money(amount, "USD"),
                ContributionKind.CASH,
                new UsdValue(amount, null, "Stated in the agreement", day));
        return new AgreementSigned(
                id,
                "EX-" + id,
                any(random, Instrument.values()),
                day,
                List.of(partner),
                List.of(cash),
                shares("AFR", "ASP", "CIS"),
                shares("AFFORDABLE_CONNECTIVITY", "DIGITAL_TRANSFORMATION", "SKILLS"));
    }

    private static Allocation shares(String first, String second, String third) {
        BigDecimal most = new BigDecimal("33.34");
        BigDecimal less = new BigDecimal("33.33");
        return Allocation.of(Map.of(first, most, second, less, third, less));
    }

    static <T> T any(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
