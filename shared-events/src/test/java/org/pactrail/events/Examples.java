package org.pactrail.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.pactrail.events.ClaimEvent.AgreementReferenceClaimed;
import org.pactrail.events.ClaimEvent.PartnerNameClaimed;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.ReceiptId;
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
import org.pactrail.events.partnership.Stage;

/** One event of every kind with all that it can hold, and where it can hold less, a second one with as little as can be. */
final class Examples {
    private static final PartnershipId PARTNERSHIP = new PartnershipId("p-17");
    private static final PartnerId MINISTRY = new PartnerId("ministry-of-ict");
    private static final PartnerId OPERATOR = new PartnerId("harbour-telecom");
    private static final Contributor FROM_MINISTRY = new Contributor(MINISTRY);
    private static final Contributor FROM_OPERATOR = new Contributor(OPERATOR);
    private static final Allocation REGIONS = allocation("AFR", "66.67", "ASP", "33.33");
    private static final Allocation PRIORITIES =
            allocation("AFFORDABLE_CONNECTIVITY", "50.00", "DIGITAL_TRANSFORMATION", "50.00");
    private static final String REFERENCE = "BDT-2024-017";

    private Examples() {}

    static List<PactrailEvent> full() {
        return List.of(
                new PartnerNameClaimed("Ministry of ICT", MINISTRY),
                new AgreementReferenceClaimed(REFERENCE, PARTNERSHIP),
                new PartnerRegistered(
                        MINISTRY, "Ministry of ICT", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "KE"),
                new PartnershipOpened(
                        PARTNERSHIP, "Connect rural schools", List.of(MINISTRY, OPERATOR), "ana", REGIONS, PRIORITIES),
                new OutreachLogged(
                        PARTNERSHIP,
                        OutreachChannel.MEETING,
                        date("2024-01-15"),
                        "International cooperation unit",
                        "They asked for a concept note.",
                        new NextStep("Send the concept note", date("2024-01-31"))),
                new ExpectationSet(
                        PARTNERSHIP, new Expectation(money("1250000", "EUR"), Likelihood.B, YearMonth.of(2024, 6))),
                new NegotiationStarted(PARTNERSHIP, date("2024-02-01")),
                new PartnerCleared(
                        PARTNERSHIP, OPERATOR, "omar", date("2025-02-28"), "Sanctions and ownership were looked at."),
                new PartnerClearanceRefused(PARTNERSHIP, OPERATOR, "omar", "The owner is on a list."),
                signed(),
                new ReceiptRecorded(
                        PARTNERSHIP,
                        new ReceiptId("r-1"),
                        FROM_MINISTRY,
                        money("400000.00", "EUR"),
                        ContributionKind.CASH,
                        date("2024-07-01"),
                        "Bank statement 2024/88"),
                new PartnershipFunded(PARTNERSHIP, date("2024-09-30")),
                new PartnershipEnded(
                        PARTNERSHIP, Outcome.CANCELLED, date("2024-10-01"), "The programme was discontinued."),
                new PartnershipReopened(PARTNERSHIP, Stage.NEGOTIATION, date("2024-11-05"), "A new budget year."));
    }

    static List<PactrailEvent> minimal() {
        return List.of(
                new PartnershipOpened(
                        PARTNERSHIP, "Connect rural schools", List.of(), "ana", Allocation.NONE, Allocation.NONE),
                new OutreachLogged(
                        PARTNERSHIP,
                        OutreachChannel.EMAIL,
                        date("2024-01-15"),
                        null,
                        "They asked for a concept note.",
                        null),
                new PartnerCleared(PARTNERSHIP, OPERATOR, "omar", date("2025-02-28"), null),
                new PartnerClearanceRefused(PARTNERSHIP, OPERATOR, "omar", null),
                signedWithLittle(),
                new ReceiptRecorded(
                        PARTNERSHIP,
                        new ReceiptId("r-1"),
                        Contributor.SELF,
                        money("400000", "JPY"),
                        ContributionKind.IN_KIND,
                        date("2024-07-01"),
                        ""),
                new PartnershipEnded(PARTNERSHIP, Outcome.COMPLETED, date("2024-10-01"), null));
    }

    private static AgreementSigned signed() {
        return new AgreementSigned(
                PARTNERSHIP,
                REFERENCE,
                Instrument.FUNDING_AGREEMENT,
                date("2024-05-06"),
                List.of(MINISTRY, OPERATOR),
                List.of(
                        new Contribution(
                                FROM_MINISTRY,
                                money("1000000.00", "EUR"),
                                ContributionKind.CASH,
                                new UsdValue(
                                        new BigDecimal("1077100.00"),
                                        new Rate(new BigDecimal("1.0771")),
                                        "UN operational rate",
                                        date("2024-05-01"))),
                        new Contribution(
                                FROM_OPERATOR,
                                money("25000.5", "KWD"),
                                ContributionKind.IN_KIND,
                                new UsdValue(
                                        new BigDecimal("81301.63"),
                                        new Rate(new BigDecimal("3.252")),
                                        "UN operational rate",
                                        date("2024-05-01")))),
                REGIONS,
                PRIORITIES);
    }

    /** One contribution without a USD value, one with a stated value and therefore no rate. */
    private static AgreementSigned signedWithLittle() {
        return new AgreementSigned(
                PARTNERSHIP,
                REFERENCE,
                Instrument.MOU,
                date("2024-05-06"),
                List.of(MINISTRY),
                List.of(
                        new Contribution(FROM_MINISTRY, money("700", "XOF"), ContributionKind.CASH, null),
                        new Contribution(
                                Contributor.SELF,
                                money("0.00", "CHF"),
                                ContributionKind.IN_KIND,
                                new UsdValue(
                                        new BigDecimal("0.00"), null, "Stated in the agreement", date("2024-05-06")))),
                Allocation.NONE,
                Allocation.NONE);
    }

    private static Allocation allocation(String code, String percent, String otherCode, String otherPercent) {
        return Allocation.of(Map.of(code, new BigDecimal(percent), otherCode, new BigDecimal(otherPercent)));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
