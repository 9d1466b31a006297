package org.pactrail.benchmarks.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;

/**
 * Makes a ledger as an office would have it after years, from a fixed seed: {@value #PARTNERS} partners, then partnerships of
 * {@value #LIFE} events each, of which one in {@value #LIFE} is a signed agreement. Used by one thread.
 */
public final class History {
    private static final int PARTNERS = 500;
    private static final int LIFE = 10;
    private static final Instant FIRST = Instant.parse("2016-01-02T12:00:00Z");
    private static final Duration RECORDED = Duration.ofDays(3_650);
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

    private final SplittableRandom random = new SplittableRandom(7);
    private final EventWriter writer;
    private Instant at = FIRST;

    private History(EventWriter writer) {
        this.writer = writer;
    }

    /** Makes a ledger with that many events, rounded up to whole partnerships. */
    public static void fill(Path file, int events) {
        try (EventWriter writer = EventWriter.on(file)) {
            new History(writer).tell(events);
        }
    }

    /**
     * Returns the time at which the event at a place was recorded: the events are spread evenly over ten years, a whole partnership at
     * once.
     */
    public static Instant recordedAt(long place, int events) {
        return FIRST.plusMillis(RECORDED.toMillis() * place / events);
    }

    private void tell(int events) {
        for (int partner = 0; partner < PARTNERS; partner++) {
            PartnerId id = new PartnerId("partner-" + partner);
            add(
                    id.value(),
                    new PartnerRegistered(
                            id, "Partner " + partner, any(PartnerType.values()), any(Membership.values()), "CH"));
        }
        for (int told = PARTNERS; told < events; told += LIFE) {
            at = recordedAt(told, events);
            partnership(new PartnershipId(new UUID(random.nextLong(), random.nextLong()).toString()));
        }
    }

    private void partnership(PartnershipId id) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(3_650));
        PartnerId partner = new PartnerId("partner-" + random.nextInt(PARTNERS));
        add(
                id.value(),
                new PartnershipOpened(
                        id, "Connected schools " + id, List.of(partner), "officer", Allocation.NONE, Allocation.NONE));
        for (int sequence = 1; sequence < LIFE - 2; sequence++) {
            add(
                    id.value(),
                    new OutreachLogged(
                            id,
                            any(OutreachChannel.values()),
                            day,
                            "Division for schools",
                            "They want to connect schools.",
                            null));
        }
        add(id.value(), new NegotiationStarted(id, day));
        add(id.value(), Agreements.signed(random, id, partner, day));
    }

    private void add(String stream, PactrailEvent event) {
        writer.add(stream, at, event);
    }

    private <T> T any(T[] values) {
        return Agreements.any(random, values);
    }
}
