package org.pactrail.pipeline.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.pipeline.PlainAllocations;

/** What happens to one partnership, that of {@code acme} with the officer {@code olga}, until it stands where a test begins. */
final class Life {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final PartnershipId ID = new PartnershipId("partnership");
    static final PartnerId ACME = new PartnerId("acme");

    private Life() {}

    static PartnershipOpened opened(PartnerId... partners) {
        return new PartnershipOpened(ID, "Skills", List.of(partners), "olga", Allocation.NONE, Allocation.NONE);
    }

    static NegotiationStarted negotiated() {
        return new NegotiationStarted(ID, TODAY.minusDays(60));
    }

    static AgreementSigned signed(Contribution... contributions) {
        return signed(List.of(ACME), contributions);
    }

    static AgreementSigned signed(List<PartnerId> parties, Contribution... contributions) {
        return new AgreementSigned(
                ID,
                "R-1",
                Instrument.MOU,
                TODAY.minusDays(30),
                parties,
                List.of(contributions),
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS);
    }

    /** Cash from acme. */
    static Contribution cash(String amount, String currency) {
        return contribution("acme", amount, currency, ContributionKind.CASH);
    }

    static Contribution contribution(String contributor, String amount, String currency, ContributionKind kind) {
        return new Contribution(Contributor.of(contributor), money(amount, currency), kind, null);
    }

    static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Cash from acme, received under a receipt of its own. */
    static ReceiptRecorded received(String receipt, String amount, String currency, LocalDate on) {
        return new ReceiptRecorded(
                ID,
                new ReceiptId(receipt),
                Contributor.of("acme"),
                money(amount, currency),
                ContributionKind.CASH,
                on,
                "bank");
    }

    static PartnershipEnded ended(Outcome outcome, @Nullable String reason) {
        return new PartnershipEnded(ID, outcome, TODAY, reason);
    }

    /** The shortest life to a stage, with 100 USD in cash from acme once it is signed. */
    static List<PartnershipEvent> until(Stage stage) {
        return switch (stage) {
            case PROSPECT -> List.of(opened(ACME));
            case NEGOTIATION -> and(Stage.PROSPECT, negotiated());
            case SIGNED -> and(Stage.NEGOTIATION, signed(cash("100.00", "USD")));
            case FUNDED -> and(Stage.SIGNED, received("r-0", "100.00", "USD", TODAY), new PartnershipFunded(ID, TODAY));
            case LOST -> and(Stage.NEGOTIATION, ended(Outcome.LOST, "No budget"));
            case WITHDRAWN -> and(Stage.NEGOTIATION, ended(Outcome.WITHDRAWN, "Other plans"));
            case CANCELLED -> and(Stage.SIGNED, ended(Outcome.CANCELLED, "Insolvent"));
            case COMPLETED -> and(Stage.FUNDED, ended(Outcome.COMPLETED, null));
        };
    }

    private static List<PartnershipEvent> and(Stage stage, PartnershipEvent... more) {
        return Stream.concat(until(stage).stream(), Stream.of(more)).toList();
    }
}
